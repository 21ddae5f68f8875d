//! Figures to the last bit. The same numbers come out in wasm: the browser's
//! tests include this file and call [`check`].

use samklang::domain::statistics::{Sample, t_quantile};

/// Degrees of freedom, and the bits of t(0.975) and t(0.995).
pub(crate) const QUANTILES: [(u32, u64, u64); 11] = [
    (1, 0x4029_6993_aacc_4d10, 0x404f_d410_182c_3bd0),
    (2, 0x4011_35ea_98e1_46b2, 0x4023_d985_0c4b_be56),
    (4, 0x4006_3628_d9ef_b5d8, 0x4012_6a97_d890_8498),
    (5, 0x4004_908d_359d_ff34, 0x4010_20ea_171c_a97c),
    (6, 0x4003_9346_8546_e650, 0x400d_a8d0_05be_e936),
    (7, 0x4002_eac0_1e9f_5b1a, 0x400b_fef1_1958_260a),
    (9, 0x4002_18e5_dac5_0b20, 0x4009_ffa9_c6c4_21fe),
    (11, 0x4001_9b9e_1b8c_996a, 0x4008_d8b1_161f_8f26),
    (19, 0x4000_be83_653b_666c, 0x4006_e331_aed6_17f4),
    (29, 0x4000_5ca1_5bce_286c, 0x4006_0d14_0d7b_5d74),
    (9999, 0x3fff_5cfc_000d_57fa, 0x4004_9c4e_3c15_9b30),
];

/// The bits of the interval of the scale in the domain notes 3.4.
pub(crate) const INTERVAL: (u64, u64) = (0x4048_dbe4_ec6b_fb20, 0x4056_7762_df1f_57c6);

#[test]
fn figures_are_the_same_to_the_last_bit_on_every_machine() {
    check();
}

#[track_caller]
pub(crate) fn check() {
    for (df, of_95, of_99) in QUANTILES {
        let df = f64::from(df);
        assert_eq!(t_quantile(0.975, df).to_bits(), of_95, "{df}");
        assert_eq!(t_quantile(0.995, df).to_bits(), of_99, "{df}");
    }
    let sample = Sample::of_sums(6, 201, 7155, 25.0 / 12.0).unwrap();
    let (low, high) = sample.interval(0.95);
    assert_eq!((low.to_bits(), high.to_bits()), INTERVAL);
}
