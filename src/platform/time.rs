//! Moments and days, and how they are written. The clock itself comes with the context.

use serde::{Deserialize, Serialize};

use crate::texts::Lang;

/// A moment: microseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Instant(pub i64);

impl Instant {
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }

    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days * 86_400)
    }

    /// Whole seconds from here to a later moment; negative to an earlier one.
    pub const fn seconds_until(self, later: Self) -> i64 {
        (later.0 - self.0) / 1_000_000
    }
}

/// A day of the calendar, as ISO text orders and stores it. Only a real day can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// The text was no day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDay;

impl std::fmt::Display for NoDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a day of the calendar")
    }
}
impl std::error::Error for NoDay {}

const MONTHS: [[&str; 12]; 2] = [
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];
const WEEKDAYS: [[&str; 7]; 2] = [
    ["So.", "Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa."],
    ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
];

impl Day {
    /// The day of this year (0 to 9999), month (1 to 12) and day of the month.
    ///
    /// # Errors
    /// When the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, NoDay> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            1..=12 => 31,
            _ => return Err(NoDay),
        };
        if year > 9999 || day == 0 || day > last {
            return Err(NoDay);
        }
        Ok(Self { year, month, day })
    }

    /// 1970-01-01.
    pub const EPOCH: Self = Self {
        year: 1970,
        month: 1,
        day: 1,
    };

    /// Days since 1970-01-01 (H. Hinnant, `days_from_civil`).
    pub fn number(self) -> i64 {
        let (m, d) = (i64::from(self.month), i64::from(self.day));
        let y = i64::from(self.year) - i64::from(self.month <= 2);
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let doy = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
        era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
    }

    /// The day this many days after 1970-01-01; the first day that can be written where it lies
    /// before, the last where after (H. Hinnant, `civil_from_days`).
    pub fn from_number(number: i64) -> Self {
        let z = number + 719_468;
        let (era, doe) = (z.div_euclid(146_097), z.rem_euclid(146_097));
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        let part = |n: i64| u8::try_from(n).unwrap_or(1);
        let year = u16::try_from(year.clamp(0, 9999)).unwrap_or(0);
        Self::new(year, part(month), part(day)).unwrap_or(Self::EPOCH)
    }

    /// The day somebody typed: "31.03.2027", "31. 3. 2027", or as programs write it.
    ///
    /// # Errors
    /// When it is none.
    pub fn from_typed(text: &str) -> Result<Self, NoDay> {
        let text = text.trim();
        if let Ok(day) = text.parse() {
            return Ok(day);
        }
        let mut parts = text.split('.').map(str::trim);
        let (Some(day), Some(month), Some(year), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NoDay);
        };
        let (day, month, year) = (day.parse(), month.parse(), year.parse());
        match (day, month, year) {
            (Ok(day), Ok(month), Ok(year)) => Self::new(year, month, day),
            _ => Err(NoDay),
        }
    }

    /// "31.03.2027", as German forms take it.
    pub fn typed(self) -> String {
        format!("{:02}.{:02}.{:04}", self.day, self.month, self.year)
    }

    fn weekday(self, lang: Lang) -> &'static str {
        let index = (self.number() + 4).rem_euclid(7);
        let names = WEEKDAYS.get(lang as usize).into_iter().flatten();
        names
            .copied()
            .nth(usize::try_from(index).unwrap_or(0))
            .unwrap_or_default()
    }

    fn month_name(self, lang: Lang) -> &'static str {
        let names = MONTHS.get(lang as usize).into_iter().flatten();
        names
            .copied()
            .nth(usize::from(self.month) - 1)
            .unwrap_or_default()
    }

    /// "26. November 2026", "26 November 2026".
    pub fn long(self, lang: Lang) -> String {
        let dot = if lang == Lang::De { "." } else { "" };
        format!(
            "{}{dot}\u{a0}{} {}",
            self.day,
            self.month_name(lang),
            self.year
        )
    }

    /// "20. Nov. 2026", "20 Nov 2026".
    pub fn short(self, lang: Lang) -> String {
        let month: String = self.month_name(lang).chars().take(3).collect();
        let dot = if lang == Lang::De { "." } else { "" };
        // May and Mai are as short as they can be.
        let cut = if self.month == 5 { "" } else { dot };
        format!("{}{dot}\u{a0}{month}{cut} {}", self.day, self.year)
    }

    /// "Do., 26. November 2026", "Thu 26 November 2026".
    pub fn full(self, lang: Lang) -> String {
        let comma = if lang == Lang::De { "," } else { "" };
        format!("{}{comma} {}", self.weekday(lang), self.long(lang))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl std::str::FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        let mut parts = text.splitn(3, '-');
        let mut part = |digits: usize| match parts.next() {
            Some(p) if p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()) => Ok(p),
            _ => Err(NoDay),
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        Self::new(
            year.parse().map_err(|_| NoDay)?,
            month.parse().map_err(|_| NoDay)?,
            day.parse().map_err(|_| NoDay)?,
        )
    }
}
impl TryFrom<String> for Day {
    type Error = NoDay;
    fn try_from(text: String) -> Result<Self, NoDay> {
        text.parse()
    }
}
impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod stored {
    //! How moments (big integer) and days (text) lie in a column.
    use sea_orm::{
        ColIdx, QueryResult, TryGetError, TryGetable,
        sea_query::{ArrayType, ColumnType, Nullable, StringLen, Value, ValueType, ValueTypeErr},
    };

    use super::{Day, Instant};

    impl From<Instant> for Value {
        fn from(instant: Instant) -> Self {
            instant.0.into()
        }
    }
    impl TryGetable for Instant {
        fn try_get_by<I: ColIdx>(res: &QueryResult, index: I) -> Result<Self, TryGetError> {
            i64::try_get_by(res, index).map(Self)
        }
    }
    impl ValueType for Instant {
        fn try_from(v: Value) -> Result<Self, ValueTypeErr> {
            <i64 as ValueType>::try_from(v).map(Self)
        }
        fn type_name() -> String {
            "Instant".to_owned()
        }
        fn array_type() -> ArrayType {
            ArrayType::BigInt
        }
        fn column_type() -> ColumnType {
            ColumnType::BigInteger
        }
    }
    impl Nullable for Instant {
        fn null() -> Value {
            i64::null()
        }
    }

    impl From<Day> for Value {
        fn from(day: Day) -> Self {
            day.to_string().into()
        }
    }
    impl TryGetable for Day {
        fn try_get_by<I: ColIdx>(res: &QueryResult, index: I) -> Result<Self, TryGetError> {
            let text = String::try_get_by(res, index)?;
            text.parse()
                .map_err(|_| TryGetError::DbErr(sea_orm::DbErr::Type(format!("not a day: {text}"))))
        }
    }
    impl ValueType for Day {
        fn try_from(v: Value) -> Result<Self, ValueTypeErr> {
            let text = <String as ValueType>::try_from(v)?;
            text.parse().map_err(|_| ValueTypeErr)
        }
        fn type_name() -> String {
            "Day".to_owned()
        }
        fn array_type() -> ArrayType {
            ArrayType::String
        }
        fn column_type() -> ColumnType {
            ColumnType::String(StringLen::N(10))
        }
    }
    impl Nullable for Day {
        fn null() -> Value {
            String::null()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Lang};

    #[test]
    fn days_are_read_counted_and_written() {
        let day: Day = "2026-11-26".parse().unwrap_or_else(|_| unreachable!());
        assert_eq!(day.number(), 20_783);
        assert_eq!(Day::from_number(20_783), day);
        assert_eq!(Day::from_number(0), Day::EPOCH);
        assert_eq!(day.full(Lang::De), "Do., 26.\u{a0}November 2026");
        assert_eq!(day.full(Lang::En), "Thu 26\u{a0}November 2026");
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "26-11-2026",
            "2026-1-1",
            "",
            "2026-11-26T",
        ] {
            assert!(wrong.parse::<Day>().is_err(), "{wrong}");
        }
    }
}
