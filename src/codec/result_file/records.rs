//! The file's fields. A domain type is never written as it is: a released
//! version of these records is not changed.

use std::fmt;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::agreements::{AgreementRecord, agreements};
use super::{KIND, ResultFile};
use crate::codec::fields::Day;
use crate::content;
use crate::domain::closed::{
    Focus, Lean, LeanWords, Level, LevelDetail, Millionths, PairSums, Reason,
    ReleasedItem, Spread, Suggestion,
};
use crate::domain::consistency::{Contradiction, check};
use crate::domain::distribution::Cell;
use crate::domain::statistics::Sample;
use crate::domain::{ClosedRound, Dimension, Form, Limit, Pair, Round, Step};

/// Why whole records give no results.
pub(super) enum Refused {
    Newer,
    /// In the round of this number.
    Damaged(u32),
    Contradicting(u32, Form, Contradiction),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileRecord {
    format: String,
    #[serde(deserialize_with = "version")]
    version: u64,
    #[serde(deserialize_with = "name")]
    group: String,
    meeting: String,
    #[serde(deserialize_with = "rounds")]
    rounds: Vec<RoundRecord>,
    #[serde(
        default,
        deserialize_with = "agreements",
        skip_serializing_if = "Vec::is_empty"
    )]
    agreements: Vec<AgreementRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RoundRecord {
    number: u32,
    closed_on: Day,
    invited: u32,
    instrument: InstrumentRecord,
    limit: LimitRecord,
    sheets: u64,
    levels: LevelsRecord,
    leans: LeansRecord,
    items: ItemsRecord,
    #[serde(deserialize_with = "there")]
    focus: Option<Vec<SuggestionRecord>>,
    climate_first: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct InstrumentRecord {
    form: FormName,
    version: u16,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum FormName {
    Full,
    Short,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
struct LimitRecord(Limit);

/// By letter, in the order of the dimensions; null where nothing is released.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelsRecord {
    #[serde(rename = "U", deserialize_with = "there")]
    exploring: Option<LevelRecord>,
    #[serde(rename = "B", deserialize_with = "there")]
    telling: Option<LevelRecord>,
    #[serde(rename = "I", deserialize_with = "there")]
    inside: Option<LevelRecord>,
    #[serde(rename = "A", deserialize_with = "there")]
    outside: Option<LevelRecord>,
    #[serde(rename = "P", deserialize_with = "there")]
    climate: Option<LevelRecord>,
    #[serde(rename = "R", deserialize_with = "there")]
    frames: Option<LevelRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelRecord {
    n: u64,
    sum: u64,
    #[serde(deserialize_with = "there")]
    detail: Option<DetailRecord>,
    #[serde(deserialize_with = "there")]
    alpha: Option<Figure>,
    #[serde(default, deserialize_with = "ignored")]
    derived: DerivedRecord,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DetailRecord {
    sum_of_squares: u64,
    ad_m_j: Figure,
    r_star_wg_j: Figure,
    r_wg_j: Figure,
    spread: SpreadName,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SpreadName {
    Shared,
    FairlyShared,
    Different,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LeansRecord {
    #[serde(rename = "B-U", deserialize_with = "there")]
    exploring_telling: Option<LeanRecord>,
    #[serde(rename = "A-I", deserialize_with = "there")]
    inside_outside: Option<LeanRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LeanRecord {
    leans: LeanName,
    #[serde(deserialize_with = "there")]
    number: Option<NumberRecord>,
}

/// The pole that a pair leans towards, or why there is none.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum LeanName {
    #[serde(rename = "towards-U")]
    TowardsU,
    #[serde(rename = "towards-B")]
    TowardsB,
    #[serde(rename = "towards-I")]
    TowardsI,
    #[serde(rename = "towards-A")]
    TowardsA,
    NoClear,
    PointsBothWays,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NumberRecord {
    n: u64,
    sum: i64,
    sum_of_squares: u64,
    #[serde(default, deserialize_with = "ignored")]
    derived: DerivedRecord,
}

/// For whoever reads the file: on the scale of 0 to 100, or −100 to 100 for a
/// lean, to one decimal. Follows from the sums, and is not read back.
#[derive(Default, Serialize)]
struct DerivedRecord {
    mean: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    sd: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ci95: Option<(f64, f64)>,
}

/// By the statements' ids, in the order of the instrument; empty where no
/// statement has anything to show.
struct ItemsRecord(Vec<(String, ItemRecord)>);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemRecord {
    #[serde(deserialize_with = "there")]
    cannot_judge: Option<u64>,
    several_cannot_judge: bool,
    #[serde(deserialize_with = "there")]
    distribution: Option<Vec<CellRecord>>,
    split: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CellRecord {
    from: StepRecord,
    to: StepRecord,
    count: u64,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
struct StepRecord(Step);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SuggestionRecord {
    dimension: Letter,
    reason: ReasonName,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum Letter {
    U,
    B,
    I,
    A,
    P,
    R,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ReasonName {
    TooLittle,
    LowLevel,
}

/// A figure to six decimals.
struct Figure(Millionths);

// Fields.

/// A field that may hold nothing, but must be there.
pub(super) fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    field: D,
) -> Result<Option<T>, D::Error> {
    Option::deserialize(field)
}

/// A field that is for others.
fn ignored<'de, D: Deserializer<'de>>(field: D) -> Result<DerivedRecord, D::Error> {
    IgnoredAny::deserialize(field).map(|_| DerivedRecord::default())
}

fn version<'de, D: Deserializer<'de>>(field: D) -> Result<u64, D::Error> {
    let version = u64::deserialize(field)?;
    // What is newer was refused before.
    if version == KIND.version {
        Ok(version)
    } else {
        Err(D::Error::custom("no version"))
    }
}

fn name<'de, D: Deserializer<'de>>(field: D) -> Result<String, D::Error> {
    let name = String::deserialize(field)?;
    if name.trim().is_empty() {
        return Err(D::Error::custom("a group without a name"));
    }
    Ok(name)
}

fn rounds<'de, D: Deserializer<'de>>(field: D) -> Result<Vec<RoundRecord>, D::Error> {
    let rounds = Vec::<RoundRecord>::deserialize(field)?;
    let mut last = 0;
    for round in &rounds {
        if round.number <= last {
            return Err(D::Error::custom("rounds that do not follow one another"));
        }
        last = round.number;
    }
    if last == 0 {
        return Err(D::Error::custom("no round"));
    }
    Ok(rounds)
}

impl TryFrom<u32> for LimitRecord {
    type Error = &'static str;

    fn try_from(number: u32) -> Result<LimitRecord, Self::Error> {
        Limit::new(number).map(LimitRecord).ok_or("a limit below 5")
    }
}

impl From<LimitRecord> for u32 {
    fn from(LimitRecord(limit): LimitRecord) -> u32 {
        limit.get()
    }
}

impl TryFrom<u8> for StepRecord {
    type Error = &'static str;

    fn try_from(code: u8) -> Result<StepRecord, Self::Error> {
        Step::new(code).map(StepRecord).ok_or("no step")
    }
}

impl From<StepRecord> for u8 {
    fn from(StepRecord(step): StepRecord) -> u8 {
        step.code()
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0.value())
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(figure: D) -> Result<Figure, D::Error> {
        f64::deserialize(figure).map(|it| Figure(Millionths::of(it)))
    }
}

impl Serialize for ItemsRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, item)| (id, item)))
    }
}

impl<'de> Deserialize<'de> for ItemsRecord {
    fn deserialize<D: Deserializer<'de>>(items: D) -> Result<ItemsRecord, D::Error> {
        struct Items;

        impl<'de> Visitor<'de> for Items {
            type Value = ItemsRecord;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("statements by their ids")
            }

            fn visit_map<M: MapAccess<'de>>(
                self,
                mut map: M,
            ) -> Result<ItemsRecord, M::Error> {
                let mut items: Vec<(String, ItemRecord)> = Vec::new();
                while let Some((id, item)) = map.next_entry::<String, ItemRecord>()? {
                    if items.iter().any(|(known, _)| *known == id) {
                        return Err(M::Error::custom("a statement twice"));
                    }
                    items.push((id, item));
                }
                Ok(ItemsRecord(items))
            }
        }

        items.deserialize_map(Items)
    }
}

// Writing.

impl FileRecord {
    pub(super) fn of(file: &ResultFile) -> FileRecord {
        FileRecord {
            format: KIND.format.to_owned(),
            version: KIND.version,
            group: file.group.clone(),
            meeting: file.meeting.clone(),
            rounds: file.rounds.iter().map(RoundRecord::of).collect(),
            agreements: file.agreements.iter().map(AgreementRecord::of).collect(),
        }
    }
}

impl RoundRecord {
    fn of(round: &Round) -> RoundRecord {
        let result = &round.result;
        let level = |dimension| result.level(dimension).map(LevelRecord::of);
        let lean = |pair| result.lean(pair).map(|it| LeanRecord::of(pair, it));
        let items = content::instrument(result.form).items.iter();
        let items = items.zip(&result.items);
        RoundRecord {
            number: round.number,
            closed_on: Day(round.closed_on),
            invited: round.invited,
            instrument: InstrumentRecord {
                form: match result.form {
                    Form::Full => FormName::Full,
                    Form::Short => FormName::Short,
                },
                version: result.version,
            },
            limit: LimitRecord(result.limit),
            sheets: result.sheets,
            levels: LevelsRecord {
                exploring: level(Dimension::Exploring),
                telling: level(Dimension::Telling),
                inside: level(Dimension::Inside),
                outside: level(Dimension::Outside),
                climate: level(Dimension::Climate),
                frames: level(Dimension::Frames),
            },
            leans: LeansRecord {
                exploring_telling: lean(Pair::ExploringTelling),
                inside_outside: lean(Pair::InsideOutside),
            },
            items: ItemsRecord(
                items
                    .map(|(item, released)| {
                        (item.id.to_owned(), ItemRecord::of(released))
                    })
                    .collect(),
            ),
            focus: result.focus.as_ref().map(|focus| match focus {
                Focus::NoClear => Vec::new(),
                Focus::Suggested(all) => all.iter().map(SuggestionRecord::of).collect(),
            }),
            climate_first: result.climate_first,
        }
    }
}

impl LevelRecord {
    fn of(level: &Level) -> LevelRecord {
        LevelRecord {
            n: level.people,
            sum: level.sum,
            detail: level.detail.as_ref().map(|it| DetailRecord {
                sum_of_squares: it.sum_of_squares,
                ad_m_j: Figure(it.ad),
                r_star_wg_j: Figure(it.r_star),
                r_wg_j: Figure(it.r),
                spread: match it.spread {
                    Spread::Shared => SpreadName::Shared,
                    Spread::FairlyShared => SpreadName::FairlyShared,
                    Spread::Different => SpreadName::Different,
                },
            }),
            alpha: level.alpha.map(Figure),
            derived: DerivedRecord::of(level.mean(), level.sample()),
        }
    }
}

impl LeanRecord {
    fn of(pair: Pair, lean: &Lean) -> LeanRecord {
        LeanRecord {
            leans: match (lean.words, pair) {
                (LeanWords::TowardsFirst, Pair::ExploringTelling) => LeanName::TowardsU,
                (LeanWords::TowardsSecond, Pair::ExploringTelling) => LeanName::TowardsB,
                (LeanWords::TowardsFirst, Pair::InsideOutside) => LeanName::TowardsI,
                (LeanWords::TowardsSecond, Pair::InsideOutside) => LeanName::TowardsA,
                (LeanWords::NoClear, _) => LeanName::NoClear,
                (LeanWords::PointsBothWays, _) => LeanName::PointsBothWays,
            },
            number: lean.number.as_ref().map(|it| NumberRecord {
                n: it.people,
                sum: it.sum,
                sum_of_squares: it.sum_of_squares,
                derived: DerivedRecord::of(
                    it.sum as f64 / it.people as f64 * 25.0 / 12.0,
                    it.sample(),
                ),
            }),
        }
    }
}

impl DerivedRecord {
    fn of(mean: f64, sample: Option<Sample>) -> DerivedRecord {
        let short = |it: f64| (it * 10.0).round() / 10.0;
        DerivedRecord {
            mean: short(mean),
            sd: sample.map(|it| short(it.sd())),
            ci95: sample.map(|it| {
                let (low, high) = it.interval(0.95);
                (short(low), short(high))
            }),
        }
    }
}

impl ItemRecord {
    fn of(item: &ReleasedItem) -> ItemRecord {
        ItemRecord {
            cannot_judge: item.cannot_judge,
            several_cannot_judge: item.several_cannot_judge,
            distribution: item.cells.as_ref().map(|cells| {
                let cell = |cell: &Cell| CellRecord {
                    from: StepRecord(cell.first),
                    to: StepRecord(cell.last),
                    count: cell.count,
                };
                cells.iter().map(cell).collect()
            }),
            split: item.split,
        }
    }
}

impl SuggestionRecord {
    fn of(suggestion: &Suggestion) -> SuggestionRecord {
        SuggestionRecord {
            dimension: match suggestion.dimension {
                Dimension::Exploring => Letter::U,
                Dimension::Telling => Letter::B,
                Dimension::Inside => Letter::I,
                Dimension::Outside => Letter::A,
                Dimension::Climate => Letter::P,
                Dimension::Frames => Letter::R,
            },
            reason: match suggestion.reason {
                Reason::TooLittle => ReasonName::TooLittle,
                Reason::LowLevel => ReasonName::LowLevel,
            },
        }
    }
}

// Reading.

impl FileRecord {
    /// All of it, or why not.
    pub(super) fn restore(self) -> Result<ResultFile, Refused> {
        let rounds = self.rounds.into_iter().map(RoundRecord::restore);
        Ok(ResultFile {
            rounds: rounds.collect::<Result<_, _>>()?,
            agreements: self
                .agreements
                .into_iter()
                .map(AgreementRecord::restore)
                .collect(),
            group: self.group,
            meeting: self.meeting,
        })
    }
}

impl RoundRecord {
    fn restore(self) -> Result<Round, Refused> {
        let form = match self.instrument.form {
            FormName::Full => Form::Full,
            FormName::Short => Form::Short,
        };
        let instrument = content::instrument(form);
        if instrument.version < self.instrument.version {
            return Err(Refused::Newer);
        }
        let is_known = instrument.version == self.instrument.version;
        let (levels, leans) = (self.levels, self.leans);
        let levels = [
            levels.exploring,
            levels.telling,
            levels.inside,
            levels.outside,
            levels.climate,
            levels.frames,
        ];
        let ids = instrument.items.iter().map(|item| item.id);
        let leans = restored_leans(leans);
        let items = self.items.restore(ids);
        let (true, Some(leans), Some(items)) = (is_known, leans, items) else {
            return Err(Refused::Damaged(self.number));
        };
        let result = ClosedRound {
            form,
            version: self.instrument.version,
            limit: self.limit.0,
            sheets: self.sheets,
            levels: levels.map(|it| it.map(LevelRecord::restore)),
            leans,
            items,
            focus: self.focus.map(|all| {
                if all.is_empty() {
                    Focus::NoClear
                } else {
                    let all = all.into_iter().map(SuggestionRecord::restore);
                    Focus::Suggested(all.collect())
                }
            }),
            climate_first: self.climate_first,
        };
        check(&result, instrument)
            .map_err(|what| Refused::Contradicting(self.number, form, what))?;
        Ok(Round {
            number: self.number,
            closed_on: self.closed_on.0,
            invited: self.invited,
            result,
        })
    }
}

impl LevelRecord {
    fn restore(self) -> Level {
        Level {
            people: self.n,
            sum: self.sum,
            detail: self.detail.map(|it| LevelDetail {
                sum_of_squares: it.sum_of_squares,
                ad: it.ad_m_j.0,
                r_star: it.r_star_wg_j.0,
                r: it.r_wg_j.0,
                spread: match it.spread {
                    SpreadName::Shared => Spread::Shared,
                    SpreadName::FairlyShared => Spread::FairlyShared,
                    SpreadName::Different => Spread::Different,
                },
            }),
            alpha: self.alpha.map(|it| it.0),
        }
    }
}

/// Both leans; `None` where one leans towards a pole of the other.
fn restored_leans(leans: LeansRecord) -> Option<[Option<Lean>; 2]> {
    let lean = |pair, record: Option<LeanRecord>| match record {
        Some(record) => record.restore(pair).map(Some),
        None => Some(None),
    };
    Some([
        lean(Pair::ExploringTelling, leans.exploring_telling)?,
        lean(Pair::InsideOutside, leans.inside_outside)?,
    ])
}

impl LeanRecord {
    fn restore(self, pair: Pair) -> Option<Lean> {
        let (words, own) = match self.leans {
            LeanName::TowardsU => (LeanWords::TowardsFirst, Pair::ExploringTelling),
            LeanName::TowardsB => (LeanWords::TowardsSecond, Pair::ExploringTelling),
            LeanName::TowardsI => (LeanWords::TowardsFirst, Pair::InsideOutside),
            LeanName::TowardsA => (LeanWords::TowardsSecond, Pair::InsideOutside),
            LeanName::NoClear => (LeanWords::NoClear, pair),
            LeanName::PointsBothWays => (LeanWords::PointsBothWays, pair),
        };
        let number = self.number.map(|it| PairSums {
            people: it.n,
            sum: it.sum,
            sum_of_squares: it.sum_of_squares,
        });
        (own == pair).then_some(Lean { words, number })
    }
}

impl ItemsRecord {
    /// By the instrument's places; `None` where the statements are others.
    fn restore(
        self,
        ids: impl Iterator<Item = &'static str>,
    ) -> Option<Vec<ReleasedItem>> {
        let mut records = self.0;
        if records.is_empty() {
            return Some(Vec::new());
        }
        let mut items = Vec::with_capacity(records.len());
        for id in ids {
            let at = records.iter().position(|(known, _)| known == id)?;
            items.push(records.swap_remove(at).1.restore());
        }
        records.is_empty().then_some(items)
    }
}

impl ItemRecord {
    fn restore(self) -> ReleasedItem {
        let cell = |it: CellRecord| Cell {
            first: it.from.0,
            last: it.to.0,
            count: it.count,
        };
        ReleasedItem {
            cannot_judge: self.cannot_judge,
            several_cannot_judge: self.several_cannot_judge,
            cells: self
                .distribution
                .map(|cells| cells.into_iter().map(cell).collect()),
            split: self.split,
        }
    }
}

impl SuggestionRecord {
    fn restore(self) -> Suggestion {
        Suggestion {
            dimension: match self.dimension {
                Letter::U => Dimension::Exploring,
                Letter::B => Dimension::Telling,
                Letter::I => Dimension::Inside,
                Letter::A => Dimension::Outside,
                Letter::P => Dimension::Climate,
                Letter::R => Dimension::Frames,
            },
            reason: match self.reason {
                ReasonName::TooLittle => Reason::TooLittle,
                ReasonName::LowLevel => Reason::LowLevel,
            },
        }
    }
}
