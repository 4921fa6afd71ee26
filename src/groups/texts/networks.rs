//! What groups say of networks, and before whole authorities are let in.

use super::Texts;

platform::texts! {
    impl Texts {
        ask_admit_all(house: &str, name: &str) => format!("Alle im {house} in „{name}“ aufnehmen?"), format!("Admit everybody at {house} to “{name}”?");
        ask_admit_all_text(house: &str, n: u64) => format!("Im {house} können dann alle mitlesen und beitreten: heute {n}, später auch, wer dazukommt. Sie können das jederzeit zurücknehmen."),
            format!("Everybody at {house} can then read along and join: {n} today, and later whoever comes. You can take that back at any time.");
        admit_all => "Alle aufnehmen", "Admit everybody";
        ask_withdraw(name: &str) => format!("Aufnahme in „{name}“ zurücknehmen?"), format!("Take back the admission to “{name}”?");
        ask_withdraw_text(n: u64) => if n == 1 { "1 Mitglied verlässt damit das Netzwerk, weil nichts anderes es aufnimmt. Was es geschrieben hat, bleibt.".to_owned() }
            else { format!("{n} Mitglieder verlassen damit das Netzwerk, weil nichts anderes sie aufnimmt. Was sie geschrieben haben, bleibt.") },
            if n == 1 { "1 member leaves the network, since nothing else admits them. What they wrote stays.".to_owned() }
            else { format!("{n} members leave the network, since nothing else admits them. What they wrote stays.") };
        ask_withdraw_none => "Kein Mitglied verlässt damit das Netzwerk. Neu beitreten kann darüber niemand mehr.", "No member leaves the network. Nobody can join by it any more.";
        ask_take_out(person: &str, name: &str) => format!("{person} aus „{name}“ nehmen?"), format!("Take {person} out of “{name}”?");
        ask_take_out_text => "Die Person liest dort nicht mehr mit und wird darüber unterrichtet. Was sie geschrieben hat, bleibt. Sie können sie wieder aufnehmen; beitreten muss sie dann selbst.",
            "They no longer read there, and are told. What they wrote stays. You can admit them again; joining is then up to them.";
        ask_belong_all(house: &str, name: &str) => format!("Gehören alle im {house} zu „{name}“?"), format!("Does everybody at {house} belong to “{name}”?");
        ask_belong_all_text(house: &str, n: u64) => format!("Im {house} können dann alle mitlesen und beitreten: heute {n}, später auch, wer dazukommt. Sie können das jederzeit zurücknehmen; wer beigetreten ist, bleibt."),
            format!("Everybody at {house} can then read along and join: {n} today, and later whoever comes. You can take that back at any time; whoever joined stays.");
        belong_all => "Alle dazunehmen", "Let everybody belong";
        authorities => "Behörden", "Authorities";
        authorities_inside => "Beteiligte Behörden", "Authorities taking part";
        leading => "Federführung", "leads";
        each_admits_its_own => "Jede Behörde nimmt ihre eigenen Leute auf.", "Each authority admits its own people.";
        your_contact(house: &str) => format!("Ihre Ansprechperson im {house}:"), format!("Your contact at {house}:");
        on_the_way => "Vorgeschlagen und angefragt", "Proposed and asking";
        authority_asks => "möchte beitreten", "would like to join";
        authority_proposed => "vorgeschlagen, noch ohne Antwort", "proposed, no answer yet";
        retract => "Vorschlag zurücknehmen", "Take the proposal back";
        propose_title => "Behörde vorschlagen", "Propose an authority";
        propose_text => "Ihre Administration entscheidet, ob sie beitritt und wen sie aufnimmt.", "Its administrators decide whether it joins and whom it admits.";
        propose => "Vorschlagen", "Propose";
        authority_field => "Behörde", "Authority";
        why_authority => "Warum?", "Why?";
        who_admits_whom => "Wer lässt wen zu?", "Who admits whom?";
        who_admits_whom_text => "Die Leitung schlägt Behörden und Personen vor. Ob eine Behörde dabei ist, entscheidet ihre eigene Administration; wen sie aufnimmt, auch ihre Ansprechperson. Niemand entscheidet über Leute einer anderen Behörde.",
            "The leads propose authorities and people. Whether an authority takes part is decided by its own administrators; whom it admits, also by its contact. Nobody decides on people of another authority.";
        other_authority => "Ihre Behörde gehört nicht zu diesem Netzwerk. Ihre Administration kann beitreten.", "Your authority does not belong to this network. Your administrators can join it.";
        review_on(day: &str) => format!("Überprüfung am {day}."), format!("Review on {day}.");
        part_title(house: &str, name: &str) => format!("{house} im Netzwerk „{name}“"), format!("{house} in the network “{name}”");
        in_since(day: &str) => format!("Dabei seit {day}"), format!("In it since {day}");
        in_since_ever => "Dabei", "In it";
        is_proposed => "Das Netzwerk lädt Ihre Behörde ein", "The network invites your authority";
        has_asked => "Angefragt, noch ohne Antwort", "Asked, no answer yet";
        not_in => "Nicht dabei", "Not in it";
        decide_title => "Für Ihre Behörde entscheiden", "Decide for your authority";
        leads_the_network => "Ihre Behörde hat die Federführung. Sie kann das Netzwerk nicht verlassen.", "Your authority leads the network. It cannot leave.";
        leave_network => "Netzwerk verlassen", "Leave the network";
        leave_network_text => "Beim Verlassen gehen alle Ihre Leute mit, auch Gäste, für die sie bürgen. Was sie geschrieben haben, bleibt.", "When you leave, all your people go too, and guests they answer for. What they wrote stays.";
        asked_network_text => "Die Leitung des Netzwerks entscheidet über Ihre Anfrage.", "The leads of the network decide on your request.";
        join_network => "Beitreten", "Join";
        join_network_text => "Mit dem Beitritt kommt noch niemand hinein: Danach nehmen Sie Ihre Leute auf, einzeln, nach Einheiten oder alle.", "Joining lets nobody in yet: afterwards you admit your people, one by one, by unit, or all.";
        ask_network => "Beitritt anfragen", "Ask to join";
        ask_network_text => "Die Leitung des Netzwerks entscheidet. Danach nehmen Sie Ihre Leute auf.", "The leads of the network decide. Afterwards you admit your people.";
        only_proposed => "In dieses Netzwerk kommt eine Behörde nur auf Vorschlag seiner Leitung.", "Authorities join this network only when its leads propose them.";
        nobody_admitted => "Noch niemand. Suchen Sie unten nach Personen oder Einheiten.", "Nobody yet. Search below for people or units.";
        admit_everyone => "Alle im Haus aufnehmen", "Admit everybody in the house";
        everyone_of_house => "Alle im Haus", "Everybody in the house";
        admitted_title => "Aufgenommen", "Admitted";
        admitted_text => "Wer aufgenommen ist, kann beitreten und nimmt dabei die Regeln an.", "Whoever is admitted can join and accepts the rules in doing so.";
        take_back => "Zurücknehmen", "Take back";
        admit_more => "Aufnehmen", "Admit";
        admit_search => "Wen aus Ihrem Haus?", "Whom from your house?";
        admit_search_hint => "Name, Aufgabe oder Einheit.", "Name, task or unit.";
        all_below => "mit allen Einheiten darunter", "with all units below";
        own_people => "Ihre Leute im Netzwerk", "Your people in the network";
        contact_is(name: &str) => format!("Ansprechperson: {name}."), format!("Contact: {name}.");
        no_contact => "Noch keine Ansprechperson.", "No contact yet.";
        make_contact => "Zur Ansprechperson machen", "Make contact";
        take_out => "Aus dem Netzwerk nehmen", "Take out of the network";
        is_put_forward(day: &str) => format!("vom Netzwerk vorgeschlagen am {day}"), format!("proposed by the network on {day}");
        own_networks => "Netzwerke Ihrer Behörde", "Your authority’s networks";
        own_networks_text => "Sie entscheiden, wo Ihre Behörde dabei ist und wen sie aufnimmt. Was dort geschrieben wird, sehen Sie dadurch nicht.", "You decide where your authority takes part and whom it admits. That does not show you what is written there.";
        networks_of_house => "Hier ist Ihre Behörde dabei oder gefragt", "Your authority takes part or is asked";
        no_networks => "Noch keine.", "None yet.";
        open_networks => "Andere Netzwerke", "Other networks";
    }
}
