//! What the pages of the account say.

use platform::texts::Lang;

use crate::{Device, Moment};

platform::texts! {
    pub struct Texts {
        // administration
        accounts => "Konten", "Accounts";
        accounts_lead => "Wer sich anmelden kann.", "Who can sign in.";
        find_person => "Person suchen", "Find a person";
        find => "Suchen", "Search";
        no_account => "kein Konto", "no account";
        not_set_up => "noch nicht eingerichtet", "not set up yet";
        active => "kann sich anmelden", "can sign in";
        blocked => "gesperrt", "blocked";
        create => "Konto anlegen", "Create account";
        new_code => "Neuer Einmalcode", "New one-time code";
        block => "Sperren", "Block";
        unblock => "Entsperren", "Unblock";
        code_for(name: &str) => format!("Einmalcode für {name}"), format!("One-time code for {name}");
        code_once => "Geben Sie ihn persönlich weiter. Er gilt 24\u{a0}Stunden, wird unter „Konto einrichten“ eingegeben und hier nicht noch einmal gezeigt.",
            "Hand it over in person. It is good for 24\u{a0}hours, is entered under “Set up your account” and is not shown here again.";
        login_taken => "Diesen Anmeldenamen hat schon jemand. Bitte einen anderen wählen.", "Somebody has this login name already. Please choose another.";
        login_unfit => "Bitte 3 bis 64 Zeichen: Buchstaben, Ziffern, Punkt, Strich oder @.", "Please use 3 to 64 characters: letters, digits, dot, dash or @.";
        nobody => "Niemand gefunden", "Nobody found";
        nobody_text => "Prüfen Sie die Schreibweise. Leute kommen mit dem Organigramm hierher.", "Check the spelling. People come here with the organisation chart.";
        // signing in
        sign_in => "Anmelden", "Sign in";
        sign_in_lead(name: &str) => format!("Mit Ihrem Konto bei {name}."), format!("With your account at {name}.");
        login => "Anmeldename", "Login name";
        password => "Kennwort", "Password";
        login_missing => "Bitte geben Sie Ihren Anmeldenamen ein.", "Enter your login name.";
        password_missing => "Bitte geben Sie Ihr Kennwort ein.", "Enter your password.";
        refused_title => "Anmeldung nicht möglich", "Sign-in is not possible";
        refused => "Bitte prüfen Sie Anmeldename und Kennwort.", "Check login name and password.";
        wait(seconds: u32) => match seconds {
            1 => "Zu viele Versuche. Bitte warten Sie 1\u{a0}Sekunde.".to_owned(),
            ..=120 => format!("Zu viele Versuche. Bitte warten Sie {seconds}\u{a0}Sekunden."),
            _ => format!("Zu viele Versuche. Bitte warten Sie {}\u{a0}Minuten.", seconds.div_ceil(60)),
        }, match seconds {
            1 => "Too many attempts. Wait 1\u{a0}second.".to_owned(),
            ..=120 => format!("Too many attempts. Wait {seconds}\u{a0}seconds."),
            _ => format!("Too many attempts. Wait {}\u{a0}minutes.", seconds.div_ceil(60)),
        };
        expired_title => "Sie wurden abgemeldet", "You have been signed out";
        expired_text => "Ihre Eingaben sind 24\u{a0}Stunden für Sie aufgehoben. Melden Sie sich an, dann geht es dort weiter.",
            "What you entered is kept for you for 24\u{a0}hours. Sign in to continue there.";
        lost_title => "Ihre Anmeldung war beendet", "You had been signed out";
        lost_text => "Was Sie abgeschickt haben, ist nicht gespeichert und nicht aufgehoben. Melden Sie sich an und geben Sie es noch einmal ein; vielleicht zeigt Ihr Browser es mit „Zurück“ noch.",
            "What you sent is neither saved nor kept. Sign in and enter it again; perhaps your browser still shows it when you go back.";
        needed_title => "Bitte melden Sie sich an", "Please sign in";
        needed_text => "Für diese Seite müssen Sie angemeldet sein. Danach geht es dort weiter.",
            "You need to be signed in for this page. You will then continue there.";
        forgets_title => "Die Anmeldung wird hier nicht gemerkt", "This browser will not stay signed in";
        forgets_text => "Über http merken sich Browser die Anmeldung nur auf localhost. Öffnen Sie Allmende über https. Wer Allmende betreibt, kann für einen Versuch insecure_http einschalten.",
            "Over http, browsers stay signed in on localhost only. Open Allmende over https. Whoever runs Allmende can switch on insecure_http for a trial.";
        signed_in_as(name: &str) => format!("Sie sind als {name} angemeldet."), format!("You are signed in as {name}.");
        to_start => "Zur Startseite", "To the start page";
        have_code => "Konto mit einem Code einrichten", "Set up an account with a code";
        // setting up
        set_up => "Konto einrichten", "Set up your account";
        set_up_lead => "Mit dem Code, den Sie bekommen haben, legen Sie Ihr Kennwort fest. Er gilt 24\u{a0}Stunden und einmal.",
            "With the code you were given you choose your password. It is good for 24\u{a0}hours, and once.";
        code => "Code", "Code";
        code_hint => "8 Gruppen aus je 2 Zeichen. Groß oder klein ist gleich.", "8 groups of 2 characters each. Upper or lower case does not matter.";
        code_missing => "Bitte geben Sie den Code ein.", "Enter the code.";
        code_refused => "Dieser Code gilt nicht. Prüfen Sie ihn oder lassen Sie sich einen neuen geben.",
            "This code is not valid. Check it or ask for a new one.";
        set_up_refused => "Kennwort nicht festgelegt", "Password not set";
        set_up_button => "Kennwort festlegen und anmelden", "Set password and sign in";
        to_sign_in => "Zur Anmeldung", "To sign-in";
        // passwords
        change_password => "Kennwort ändern", "Change password";
        cancel => "Abbrechen", "Cancel";
        change_lead => "Danach bleibt nur dieses Gerät angemeldet. Alle anderen werden abgemeldet.",
            "Only this device stays signed in. All others are signed out.";
        change_refused => "Kennwort nicht geändert", "Password not changed";
        current_password => "Bisheriges Kennwort", "Current password";
        new_password => "Neues Kennwort", "New password";
        new_hint => "Mindestens 12\u{a0}Zeichen. Gut sind vier Wörter, die nichts miteinander zu tun haben.",
            "At least 12\u{a0}characters. Four words that have nothing to do with each other are good.";
        repeat => "Neues Kennwort wiederholen", "Repeat new password";
        current_missing => "Bitte geben Sie Ihr bisheriges Kennwort ein.", "Enter your current password.";
        current_refused => "Das ist nicht Ihr bisheriges Kennwort. Nichts ist geändert.",
            "This is not your current password. Nothing has been changed.";
        new_missing => "Bitte geben Sie ein neues Kennwort ein.", "Enter a new password.";
        repeat_differs => "Die beiden Eingaben sind verschieden. Bitte geben Sie dasselbe Kennwort noch einmal ein.",
            "The two entries differ. Enter the same password again.";
        password_same => "Das ist Ihr bisheriges Kennwort. Bitte nehmen Sie ein anderes.",
            "This is your current password. Choose another.";
        too_short => "Das Kennwort ist zu kurz. Bitte nehmen Sie mindestens 12\u{a0}Zeichen.",
            "The password is too short. Use at least 12\u{a0}characters.";
        too_long => "Das Kennwort ist zu lang. Bitte nehmen Sie höchstens 200\u{a0}Zeichen.",
            "The password is too long. Use at most 200\u{a0}characters.";
        guessable => "Das Kennwort ist zu leicht zu erraten. Hängen Sie weitere Wörter an.",
            "The password is too easy to guess. Add more words.";
        // devices
        devices => "Anmeldung und Geräte", "Sign-in and devices";
        your_login => "Anmeldename", "Login name";
        your_devices => "Hier sind Sie angemeldet", "Where you are signed in";
        devices_lead => "Nur Sie sehen diese Liste. Was Sie auf den Geräten tun, hält Allmende nicht fest; wann eines zuletzt benutzt wurde, nur auf zehn Minuten genau und bis die Anmeldung endet.",
            "Only you see this list. Allmende does not record what you do on these devices; when one was last used is known to ten minutes only, and until it is signed out.";
        this_device => "dieses Gerät", "this device";
        unknown_device => "Unbekanntes Gerät", "Unknown device";
        sign_out => "Abmelden", "Sign out";
        sign_out_others => "Alle anderen abmelden", "Sign out all others";
    }
}

platform::notes! {
    /// What the page after a form says.
    pub enum Notes {
        SignedOut => "Sie sind abgemeldet.", "You are signed out.";
        SetUp => "Ihr Kennwort ist festgelegt, und Sie sind angemeldet.", "Your password is set, and you are signed in.";
        PasswordChanged => "Ihr Kennwort ist geändert. Alle anderen Geräte sind abgemeldet.", "Your password is changed. All other devices are signed out.";
        DeviceEnded => "Das Gerät ist abgemeldet. Dort muss man sich neu anmelden.", "The device is signed out. Signing in again is needed there.";
        OthersEnded => "Alle anderen Geräte sind abgemeldet.", "All other devices are signed out.";
        Blocked => "Das Konto ist gesperrt. Wo es angemeldet war, ist es abgemeldet.", "The account is blocked. Wherever it was signed in, it is signed out.";
        Opened => "Das Konto ist entsperrt.", "The account is unblocked.";
    }
}

impl Texts {
    /// "Firefox auf Windows"
    pub fn device(self, device: &Device) -> String {
        let on = if self.0 == Lang::De { "auf" } else { "on" };
        match (device.browser.as_str(), device.system.as_str()) {
            ("", "") => self.unknown_device().to_owned(),
            (one, "") | ("", one) => one.to_owned(),
            (browser, system) => format!("{browser} {on} {system}"),
        }
    }

    /// "Angemeldet seit heute, 8:05 Uhr"
    pub fn since(self, at: Moment) -> String {
        match self.0 {
            Lang::De => format!("Angemeldet seit {}", self.moment(at)),
            Lang::En => format!("Signed in since {}", self.moment(at)),
        }
    }

    /// "zuletzt benutzt etwa heute, 9:20 Uhr"
    pub fn used(self, at: Moment) -> String {
        match self.0 {
            Lang::De => format!("zuletzt benutzt etwa {}", self.moment(at)),
            Lang::En => format!("last used about {}", self.moment(at)),
        }
    }

    fn moment(self, at: Moment) -> String {
        let clock = format!("{}:{:02}", at.minutes / 60, at.minutes % 60);
        match (self.0, at.is_today) {
            (Lang::De, true) => format!("heute, {clock}\u{a0}Uhr"),
            (Lang::De, false) => format!("{}, {clock}\u{a0}Uhr", at.day.full(Lang::De)),
            (Lang::En, true) => format!("today, {clock}"),
            (Lang::En, false) => format!("{}, {clock}", at.day.full(Lang::En)),
        }
    }
}

#[cfg(test)]
mod tests {
    use platform::{texts::Lang, time::Day};

    use super::Texts;
    use crate::{Device, Moment};

    #[test]
    fn devices_and_waits_are_named_in_both_languages() {
        let device = |code| {
            (
                Texts(Lang::De).device(&Device::from_code(code)),
                Texts(Lang::En).device(&Device::from_code(code)),
            )
        };
        assert_eq!(
            device("Firefox/Windows"),
            ("Firefox auf Windows".into(), "Firefox on Windows".into())
        );
        assert_eq!(device("/Linux"), ("Linux".into(), "Linux".into()));
        assert_eq!(
            device("/"),
            ("Unbekanntes Gerät".into(), "Unknown device".into())
        );
        assert_eq!(
            Texts(Lang::De).since(Moment {
                day: Day::EPOCH,
                minutes: 485,
                is_today: true,
            }),
            "Angemeldet seit heute, 8:05\u{a0}Uhr"
        );
        assert_eq!(
            Texts(Lang::De).wait(30),
            "Zu viele Versuche. Bitte warten Sie 30\u{a0}Sekunden."
        );
        assert_eq!(
            Texts(Lang::De).wait(900),
            "Zu viele Versuche. Bitte warten Sie 15\u{a0}Minuten."
        );
    }
}
