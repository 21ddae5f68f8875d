//! The result in words, as the instrument writes it, in both languages.

use samklang::app::result::{lean_line, limits, opening, sentences};
use samklang::content::Lang;
use samklang::domain::{ClosedRound, Pair};

use super::helper::{closed, full, round, scored, short, with};

/// Eight people who answer alike.
fn eight(scores: [u64; 6]) -> ClosedRound {
    closed(full(), &vec![scored(full(), scores); 8])
}

#[track_caller]
fn says(result: &ClosedRound, sv: &str, en: &str) {
    for (lang, expected) in [(Lang::Sv, sv), (Lang::En, en)] {
        let said = sentences(result, lang);
        assert!(said.iter().any(|it| it == expected), "{said:#?}");
    }
}

#[track_caller]
fn does_not_say(result: &ClosedRound, part: &str) {
    let said = sentences(result, Lang::Sv);
    assert!(!said.iter().any(|it| it.contains(part)), "{said:#?}");
}

#[test]
fn a_lean_towards_telling() {
    // U: 24 of 48 is 50, sometimes. B: 36 is 75, often.
    let result = eight([24, 36, 24, 24, 36, 24]);
    says(
        &result,
        "Era svar lutar åt berättande. Ni beskriver det som vanligare att ni förklarar \
         och säger vad ni tycker (ungefär ofta) än att ni frågar och undersöker (ungefär \
         ibland). Känner ni igen det?",
        "Your answers lean towards telling. You describe explaining and saying what you \
         think as more common (around often) than asking and exploring (around \
         sometimes). Do you recognise that?",
    );
}

#[test]
fn a_lean_towards_exploring() {
    // U: 42 of 48 is 87.5, between often and almost always. B: 30 is 62.5.
    let result = eight([42, 30, 24, 24, 36, 24]);
    says(
        &result,
        "Era svar lutar åt utforskande. Ni beskriver det som vanligare att ni frågar och \
         undersöker (mellan ofta och nästan alltid) än att ni förklarar och säger vad ni \
         tycker (mellan ibland och ofta). Känner ni igen det?",
        "Your answers lean towards exploring. You describe asking and exploring as more \
         common (between often and almost always) than explaining and saying what you \
         think (between sometimes and often). Do you recognise that?",
    );
}

#[test]
fn a_lean_towards_the_outside() {
    let result = eight([24, 24, 12, 24, 36, 24]);
    says(
        &result,
        "Era svar lutar åt utifrånperspektivet. Det som finns utanför gruppen tas upp \
         oftare (ungefär ibland) än vad ni själva behöver, kan och hinner (ungefär \
         sällan), enligt svaren. När blir det så?",
        "Your answers lean towards the outside perspective. According to them, what is \
         outside the group comes up more often (around sometimes) than what you \
         yourselves need, can do and have time for (around seldom). When does it turn \
         out that way?",
    );
}

#[test]
fn a_lean_towards_the_inside() {
    let result = eight([24, 24, 24, 12, 36, 24]);
    says(
        &result,
        "Era svar lutar åt inifrånperspektivet. Vad ni själva behöver, kan och hinner tas \
         upp oftare (ungefär ibland) än det som finns utanför gruppen (ungefär sällan), \
         enligt svaren. När blir det så?",
        "Your answers lean towards the inside perspective. According to them, what you \
         yourselves need, can do and have time for comes up more often (around \
         sometimes) than what is outside the group (around seldom). When does it turn \
         out that way?",
    );
}

#[test]
fn no_clear_lean() {
    let result = eight([24, 24, 12, 24, 36, 24]);
    says(
        &result,
        "Ingen tydlig lutning mellan utforskande och berättande i era svar. Se också på \
         nivån: utforskande beskrivs som ungefär ibland, berättande som ungefär ibland. \
         Vill ni ha mer av något av dem?",
        "No clear lean between exploring and telling in your answers. Look at the level \
         too: exploring is described as around sometimes, telling as around sometimes. \
         Would you want more of either?",
    );
}

#[test]
fn the_poles_are_named_as_perspectives() {
    let result = eight([24, 36, 24, 24, 36, 24]);
    says(
        &result,
        "Ingen tydlig lutning mellan inifrånperspektivet och utifrånperspektivet i era \
         svar. Se också på nivån: inifrånperspektivet beskrivs som ungefär ibland, \
         utifrånperspektivet som ungefär ibland. Vill ni ha mer av något av dem?",
        "No clear lean between the inside perspective and the outside perspective in \
         your answers. Look at the level too: the inside perspective is described as \
         around sometimes, the outside perspective as around sometimes. Would you want \
         more of either?",
    );
}

#[test]
fn different_pictures() {
    // Three at 0 and three at 48: every statement has AD 2.
    let mut sheets = vec![scored(full(), [24, 24, 24, 24, 36, 0]); 3];
    sheets.extend(vec![scored(full(), [24, 24, 24, 24, 36, 48]); 3]);
    let result = closed(full(), &sheets);
    says(
        &result,
        "Ni beskriver mötets ramar olika. Det kan vara värt att prata om: när på mötena \
         blir det så, och när blir det inte så? Ingen behöver berätta vad den har \
         svarat.",
        "You describe the meeting's frames differently. It may be worth talking about: \
         when in the meetings is it so, and when not? Nobody has to say what they \
         answered.",
    );
    // Five people are too few for it.
    let mut sheets = vec![scored(full(), [24, 24, 24, 24, 36, 0]); 3];
    sheets.extend(vec![scored(full(), [24, 24, 24, 24, 36, 48]); 2]);
    does_not_say(&closed(full(), &sheets), "olika");
}

#[test]
fn a_low_climate() {
    // 18 of 48 is 37.5, between seldom and sometimes.
    let result = eight([24, 24, 24, 24, 18, 24]);
    says(
        &result,
        "Samtalsklimatet beskrivs som mellan sällan och ibland. Ett förslag är att börja \
         där, till exempel med egna spelregler, innan ni övar på ett perspektiv. Pågår \
         det en konflikt? Då passar inte den här appen. Ta hjälp av chef, HR, \
         skyddsombud eller företagshälsovård.",
        "The climate is described as between seldom and sometimes. One suggestion is to \
         begin there, for instance with ground rules of your own, before practising a \
         perspective. Is there an ongoing conflict? Then this app is not suitable. Turn \
         to your manager, HR, safety representative or occupational health service.",
    );
    does_not_say(&eight([24; 6]), "Samtalsklimatet");
}

#[test]
fn all_similar() {
    let result = eight([36, 36, 36, 36, 36, 24]);
    says(
        &result,
        "De fyra perspektiven ligger nära varandra i era svar (ungefär ofta). \
         Skillnaderna är så små att de kan vara slump. Välj själva vad ni vill öva på.",
        "The four perspectives lie close together in your answers (around often). The \
         differences are so small that they may be chance. Choose for yourselves what to \
         practise.",
    );
}

#[test]
fn too_little_of_exploring() {
    let codes = [2, 2, 1, 2, 3, 3, 3, 3];
    let one = scored(full(), [24; 6]);
    let sheets = codes.map(|code| with(full(), &one, &[("DU", code)]));
    says(
        &closed(full(), &sheets),
        "4 av 8 svarar att ni frågar och undersöker för lite.",
        "4 of 8 answer that you ask and explore too little.",
    );
}

#[test]
fn answers_that_point_different_ways() {
    let codes = [1, 2, 3, 3, 3, 3, 3, 3];
    let one = scored(full(), [24, 36, 24, 24, 36, 24]);
    let sheets = codes.map(|code| with(full(), &one, &[("DB", code)]));
    let result = closed(full(), &sheets);
    does_not_say(&result, "lutar åt");
    says(
        &result,
        "Svaren på hur ofta och svaren på för lite eller för mycket pekar åt olika håll. \
         Här säger samtalet mer än siffrorna.",
        "The answers on how often and those on too little or too much point different \
         ways. Here your talk says more than the numbers.",
    );
}

#[test]
fn both_pairs_that_point_different_ways_are_said_once() {
    let codes = [1, 2, 3, 3, 3, 3, 3, 3];
    let one = scored(full(), [24, 36, 24, 36, 36, 24]);
    let sheets = codes.map(|code| with(full(), &one, &[("DB", code), ("DA", code)]));
    let said = sentences(&closed(full(), &sheets), Lang::Sv);
    let count = said
        .iter()
        .filter(|it| it.contains("åt olika håll"))
        .count();
    assert_eq!(count, 1, "{said:#?}");
}

#[test]
fn a_quick_pulse() {
    let result = closed(short(), &vec![scored(short(), [24; 6]); 5]);
    says(
        &result,
        "Det här är en snabb puls med två påståenden per perspektiv. Läs den som en \
         början på ett samtal.",
        "This is a quick pulse with two statements per perspective. Read it as the start \
         of a conversation.",
    );
}

#[test]
fn many_who_cannot_judge_disagreement() {
    let mut sheets = vec![scored(full(), [24; 6]); 8];
    for sheet in sheets.iter_mut().take(3) {
        *sheet = with(full(), sheet, &[("P2", 0)]);
    }
    says(
        &closed(full(), &sheets),
        "Flera kunde inte bedöma om det går bra att tycka annorlunda. Händer det att \
         någon gör det på era möten?",
        "Several could not judge whether it is fine to see things differently. Does \
         anyone do so in your meetings?",
    );
}

#[test]
fn a_clear_lean_opens_the_result() {
    let result = eight([24, 24, 12, 24, 18, 24]);
    let opening = opening(&result, Lang::Sv).unwrap();
    assert!(opening.starts_with("Era svar lutar åt utifrånperspektivet."));
}

#[test]
fn without_a_result_nothing_is_said() {
    let result = closed(full(), &vec![scored(full(), [24; 6]); 4]);
    for lang in [Lang::Sv, Lang::En] {
        assert_eq!(sentences(&result, lang), Vec::<String>::new());
        assert_eq!(opening(&result, lang), None);
    }
}

#[test]
fn what_cannot_be_said_promises_only_what_the_form_can_show() {
    // The short form never shows spread or uncertainty, however many answer.
    let round = round(closed(short(), &vec![scored(short(), [24; 6]); 5]));
    for (lang, words) in [
        (Lang::Sv, ["osäkerhet", "spridning"]),
        (Lang::En, ["uncertainty", "spread"]),
    ] {
        let told = limits(&round, lang);
        let five = ["fem svar", "five answers"];
        assert!(five.iter().any(|it| told[0].contains(it)), "{told:?}");
        for limit in told {
            assert!(!words.iter().any(|word| limit.contains(word)), "{limit}");
        }
    }
}

#[test]
fn a_lean_towards_the_first_pole_has_a_true_minus_sign() {
    // Six at A − I = −25, T = −25 and no spread: the interval is the lean itself.
    let result = closed(full(), &vec![scored(full(), [24, 24, 36, 24, 24, 24]); 6]);
    let lean = result.lean(Pair::InsideOutside).unwrap();
    let line = |lang| lean_line(Pair::InsideOutside, lean, lang);
    assert!(
        line(Lang::Sv).ends_with("−25 (−25 till −25)."),
        "{}",
        line(Lang::Sv)
    );
    assert!(
        line(Lang::En).ends_with("−25 (−25 to −25)."),
        "{}",
        line(Lang::En)
    );
}
