//! What the page after a form says.

platform::notes! {
    /// What the page after a form says.
    pub enum Notes {
        Saved => "Gespeichert.", "Saved.";
        Founded => "Die Gruppe ist gegründet.", "The group is founded.";
        AskedFor => "Die Gruppe ist beantragt. Ihre Administration entscheidet.", "The group is asked for. Your administrators decide.";
        Joined => "Sie sind jetzt dabei.", "You are in it now.";
        Asked => "Ihre Anfrage ist gesendet.", "Your request is sent.";
        Withdrawn => "Ihre Anfrage ist zurückgezogen.", "Your request is withdrawn.";
        InvitationDeclined => "Sie haben die Einladung abgelehnt.", "You declined the invitation.";
        Left => "Sie haben die Gruppe verlassen.", "You left the group.";
        Appointed => "Die Rolle ist geändert.", "The role is changed.";
        Dismissed => "Die Person ist nicht mehr in der Gruppe.", "The person is no longer in the group.";
        Admitted => "Die Anfrage ist angenommen.", "The request is accepted.";
        Refused => "Die Anfrage ist abgelehnt.", "The request is declined.";
        Invited => "Eingeladen. Die Person findet die Einladung in ihren Mitteilungen.", "Invited. The person finds the invitation among their notices.";
        PutForward => "Vorgeschlagen. Die Behörde der Person entscheidet.", "Proposed. The person’s authority decides.";
        IsIn => "Die Person ist schon dabei.", "The person is in it already.";
        GuestIn => "Der Gast wirkt jetzt auch hier mit.", "The guest takes part here too now.";
        GuestUntil => "Der letzte Tag ist geändert.", "The last day is changed.";
        GuestOut => "Der Gast ist nicht mehr in dieser Gruppe.", "The guest is no longer in this group.";
        StayEnded => "Der Aufenthalt ist beendet.", "The stay is ended.";
        SponsorChanged => "Die Bürgschaft ist übergeben.", "Another person answers for the guest now.";
        Approved => "Die Gruppe ist genehmigt.", "The group is approved.";
        NotApproved => "Die Gruppe ist nicht genehmigt.", "The group is not approved.";
        Moved => "Die Reihenfolge ist geändert.", "The order is changed.";
        AuthorityProposed => "Die Behörde ist vorgeschlagen.", "The authority is proposed.";
        AuthorityRetracted => "Der Vorschlag ist zurückgenommen.", "The proposal is taken back.";
        AuthorityIn => "Die Behörde ist dabei.", "The authority is in it.";
        PartChanged => "Gespeichert. So steht Ihre Behörde jetzt zum Netzwerk.", "Saved. This is how your authority stands to the network now.";
        PartDeclined => "Ihre Behörde tritt nicht bei.", "Your authority does not join.";
        PartLeft => "Ihre Behörde hat das Netzwerk verlassen.", "Your authority has left the network.";
        LeadTaken => "Ihre Behörde hat jetzt die Federführung.", "Your authority leads the network now.";
        ContactNamed => "Die Ansprechperson ist benannt.", "The contact is named.";
        LetIn => "Aufgenommen. Beitreten und die Regeln annehmen muss jede Person selbst.", "Admitted. Joining and accepting the rules is up to each person.";
        TakenBack => "Die Aufnahme ist zurückgenommen.", "The admission is taken back.";
        TakenOut => "Die Person ist nicht mehr im Netzwerk.", "The person is no longer in the network.";
        RuleMade => "Das gilt ab jetzt. Beitreten und die Regeln annehmen muss jede Person selbst.", "This holds from now on. Joining and accepting the rules is up to each person.";
        RuleTakenBack => "Das gilt nicht mehr. Wer beigetreten ist, bleibt.", "This holds no longer. Whoever joined stays.";
        RulesAccepted => "Sie haben die Regeln angenommen.", "You accepted the rules.";
        RulesWritten => "Die Fassung ist in Kraft.", "This version is in force.";
        Archived => "Die Gruppe ist abgeschlossen.", "The group is archived.";
        Reopened => "Die Gruppe ist wieder offen.", "The group is open again.";
        Reviewed => "Die Gruppe wird weiter gebraucht. In einem Jahr wird wieder gefragt.", "The group is still needed. You are asked again in a year.";
        Dissolved => "Die Gruppe ist aufgelöst.", "The group is dissolved.";
        Restored => "Die Gruppe ist wieder da.", "The group is back.";
        LeadOffered => "Die Federführung ist angeboten.", "The lead is offered.";
        LeadNotOffered => "Die Federführung wird niemandem angeboten.", "The lead is offered to nobody.";
        SectionMade => "Der Bereich ist angelegt. Wählen Sie jetzt, wer dazugehört.", "The section is made. Now choose who is in it.";
        IntoSection => "Dazugenommen.", "Taken in.";
        OutOfSection => "Herausgenommen.", "Taken out.";
        SectionDeleted => "Der Bereich ist gelöscht.", "The section is deleted.";
    }
}
