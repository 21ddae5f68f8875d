//! What an hour of somebody's time costs, and what a year is taken to be.
//!
//! Hourly cost = monthly salary / hours worked in a month × a factor for what the
//! employer pays on top (domain.md 4.4, F90): 142 hours; 1.54 for holiday pay 12 %,
//! employer contributions 31.42 %, agreed insurance and special payroll tax. Not in
//! it: premises, equipment, education, sick leave.

use super::amount::Amount;

/// Every assumption behind costs and yearly figures; each can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// A monthly salary, in kronor.
    pub salary: Amount,
    /// What the employer pays in all for each krona of salary, in hundredths.
    pub factor: Amount,
    /// Hours worked in a month.
    pub month_hours: Amount,
    /// Weeks of a year in which people work and meet, at least and at most.
    pub weeks: [Amount; 2],
    /// Hours that a full-time post works in a year, at least and at most.
    pub year_hours: [Amount; 2],
    /// How many people the yearly figures are for. Empty: the people of the baseline.
    pub staff: Amount,
}

impl Default for Cost {
    fn default() -> Cost {
        Cost {
            salary: Amount::Empty,
            factor: Amount::Whole(154),
            month_hours: Amount::Whole(142),
            weeks: [Amount::Whole(40), Amount::Whole(44)],
            year_hours: [Amount::Whole(1_600), Amount::Whole(1_800)],
            staff: Amount::Empty,
        }
    }
}

impl Cost {
    /// Kronor an hour; `None` without a salary, or where something is 0 or unclear.
    pub fn hourly(&self) -> Option<f64> {
        let salary = self.salary.number()?;
        let factor = self.factor.number()?;
        let hours = self.month_hours.number()?;
        (0 < salary && 0 < factor && 0 < hours)
            .then(|| f64::from(salary) * f64::from(factor) / 100.0 / f64::from(hours))
    }

    /// Kronor for so many person-minutes.
    pub fn of(&self, person_minutes: u64) -> Option<f64> {
        Some(self.hourly()? * person_minutes as f64 / 60.0)
    }
}
