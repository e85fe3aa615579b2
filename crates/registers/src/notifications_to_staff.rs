//! Word to staff that somebody's data must go, change or stand still: who was told, and that each of them did it.
//!
//! A request is answered by people at their posts. Until every one of them has confirmed, the notification stays open.

use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::{Period, Regime, limit};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::processing_activities::Carrier;
use crate::{addressed, demands};

choice! {
    /// What staff are told to do.
    pub enum StaffTask {
        Erase: "usun" "skasuj" "zniszcz",
        Rectify: "spros" "popraw" "zaktual",
        Restrict: "ogranicz" "wstrzym",
        StopProcessing: "zaprzest" "przerw",
        TakeDown: "zdejm" "wycof z publik",
        NewInstruction: "polecen" "inform",
    }
}

choice! {
    pub enum StaffChannel {
        Email: "mail" "poczt",
        Meeting: "zebran" "spotkan" "ustn",
        Circular: "obieg" "pism" "okoln",
        InternalSystem: "system" "komunik",
    }
}

register! {
    /// A place where the data lie and somebody has to act.
    pub struct ResourceToClear {
        resource: Line = max(200).headings(&["zasob"]),
        carrier:  Carrier,
    }
}

register! {
    /// One person told, and the word that it is done.
    pub struct StaffMember {
        person:       Line = max(120).personal().headings(&["osoba", "pracownik"]),
        post:         Option<Line> = max(120).headings(&["stanowisko"]),
        confirmed_on: Option<Date> = past(),
        result:       Option<Line> = max(300),
        obstacle:     Option<Line> = max(300),
        account:      Option<Line> = max(64).personal().headings(&["login", "konto"]),
    }
}

register! {
    pub struct NotificationToStaff {
        subject:      Line = max(200).section("content").headings(&["temat", "przedmiot", "czego dotyczy"]),
        task:         StaffTask = column().law("GDPR 16-19, 29").headings(&["polecenie", "co zrobic", "rodzaj"]),
        data_kinds:   Option<Text> = max(4000).law("GDPR 17(1), 19").headings(&["rodzaje danych", "zakres danych"]),
        concerns:     Option<Line> = max(200).personal().headings(&["osoba, ktorej dane dotycza", "kogo dotyczy"]),
        correction:   Option<Text> = max(4000).personal().required().shown_when("task", &["Rectify"]).law("GDPR 16"),
        instructions: Option<Text> = max(4000).headings(&["sposob wykonania", "wskazowki"]),
        resources:    Vec<ResourceToClear> = max(60),
        datasets:     Vec<Link> = to("datasets"),
        request:      Option<Link> = to("requests").law("GDPR 12(3)"),

        staff:        Vec<StaffMember> = max(200).section("staff"),
        channel:      Option<StaffChannel> = column().headings(&["sposob zawiadomienia", "kanal"]),
        sent_by:      Option<Line> = max(120).personal().headings(&["zawiadamiajacy", "wyslal"]),
        sent_on:      Option<Date> = past().column().headings(&["data zawiadomienia", "wyslano"]),
        due:          Option<Date> = column().headings(&["termin", "wykonac do"]),

        confirmed:    Option<u32> = derived().column().section("result"),
        open:         Option<u32> = derived().column(),
        awaited:      Vec<Line> = personal().derived().column(),
        person_told_on: Option<Date> = past().law("GDPR 12(3)").headings(&["zawiadomiono wnioskodawce"]),
        remarks:      Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("prepared"), open("sent"), closed("done"), closed("cancelled")],
    moves: &[
        Move::new("send", &["prepared"], "sent")
            .needs(&["data_kinds", "staff", "channel", "sent_by", "sent_on"])
            .law("GDPR 17(1), 19, 29"),
        Move::staying("confirm", &["sent"]).asks(&["staff"]).law("GDPR 5(2), 29"),
        Move::new("finish", &["sent"], "done").law("GDPR 5(2)"),
        Move::new("cancel", &["prepared", "sent"], "cancelled").reason(),
        Move::new("reopen", &["done", "cancelled"], "prepared").reason(),
    ],
};

/// "Without undue delay" inside the house: a week, unless the notification names its own day.
const TO_CONFIRM: Period = Period::Days(7);

impl Register for NotificationToStaff {
    const SLUG: &'static str = "notifications-to-staff";
    const VERSION: u32 = 2;
    const GROUP: Group = Group::Staff;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 17(1), 19, 29";
    const LISTED: &'static [&'static str] = &["task", "sent_on", "due", "confirmed", "open"];
    const DUTIES: &'static [Fulfilled] = &[("confirm", &["confirm", "finish", "send"])];

    fn title(&self) -> String {
        self.subject.to_string()
    }

    fn derive(&mut self, at: &Moment) {
        let silent = self.staff.iter().filter(|member| member.confirmed_on.is_none() && at.state == "sent");
        self.awaited = silent.map(|member| addressed::name(member.account.as_ref(), &member.person)).collect();
        let confirmed = self.staff.iter().filter(|member| member.confirmed_on.is_some()).count();
        self.confirmed = u32::try_from(confirmed).ok();
        self.open = u32::try_from(self.staff.len() - confirmed).ok();
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (index, member) in self.staff.iter().enumerate() {
            let is_early = member.confirmed_on.zip(self.sent_on).is_some_and(|(done, sent)| done < sent);
            if is_early {
                problems.push(Problem::at(format!("staff.{index}.confirmed_on"), "problem-before-the-start"));
            }
            if at.state == "done" && member.confirmed_on.is_none() {
                problems.push(Problem::at(format!("staff.{index}.confirmed_on"), "problem-staff-not-confirmed"));
            }
        }
        if self.due.zip(self.sent_on).is_some_and(|(due, sent)| due < sent) {
            problems.push(Problem::at("due", "problem-before-the-start"));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let Some(sent) = self.sent_on.filter(|_| at.state != "prepared") else { return Vec::new() };
        let is_met = WORKFLOW.is_closed(at.state) || (!self.staff.is_empty() && self.open == Some(0));
        let confirm = match self.due {
            Some(due) => Some(Deadline::fixed("confirm", "GDPR 17(1), 19", due)),
            None => {
                limit(sent, TO_CONFIRM, Regime::Kc).ok().map(|limit| Deadline::day("confirm", "GDPR 17(1), 19", &limit))
            }
        };
        confirm.into_iter().map(|deadline| deadline.met(is_met)).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_out = at.state != "cancelled";
        let clears = matches!(self.task, StaffTask::Erase | StaffTask::TakeDown);
        let questions = [
            (is_out && clears && self.resources.is_empty(), "resources", "gap-staff-resources", "GDPR 17(1)"),
            (is_out && self.datasets.is_empty(), "datasets", "gap-staff-datasets", "GDPR 5(2)"),
            (
                at.state == "done" && self.request.is_some() && self.person_told_on.is_none(),
                "person_told_on",
                "gap-staff-person-told",
                "GDPR 12(3)",
            ),
        ];
        demands::wanted(questions)
    }

    fn sample() -> Self {
        Self {
            subject: "Usunięcie danych kandydata nieprzyjętego".into(),
            task: StaffTask::Rectify,
            data_kinds: Some("wniosek rekrutacyjny, korespondencja z rodzicem".into()),
            concerns: Some("Danuta Fikcyjna".into()),
            correction: Some("Właściwy adres: ul. Modelowa 7, 00-007 Miasto.".into()),
            instructions: Some("Wydruki do niszczarki, wiadomości także z kosza poczty.".into()),
            resources: vec![
                ResourceToClear { resource: "segregator „Rekrutacja”".into(), carrier: Carrier::Paper },
                ResourceToClear { resource: "skrzynka sekretariatu".into(), carrier: Carrier::Mailbox },
            ],
            datasets: vec![Link(34)],
            request: Some(Link(1)),
            staff: vec![
                StaffMember {
                    person: "Alicja Wzorcowa".into(),
                    post: Some("sekretarz szkoły".into()),
                    confirmed_on: Some(date(2026, 11, 18)),
                    result: Some("usunięto z segregatora i skrzynki".into()),
                    obstacle: None,
                    account: Some("sekretariat".into()),
                },
                StaffMember {
                    person: "Cezary Modelowy".into(),
                    post: Some("nauczyciel informatyki".into()),
                    confirmed_on: None,
                    result: None,
                    obstacle: Some("system rekrutacji czynny od 23.11".into()),
                    account: None,
                },
            ],
            channel: Some(StaffChannel::Email),
            sent_by: Some("Bolesław Przykładny".into()),
            sent_on: Some(date(2026, 11, 17)),
            due: Some(date(2026, 11, 24)),
            confirmed: Some(1),
            open: Some(1),
            awaited: Vec::new(),
            person_told_on: Some(date(2026, 11, 20)),
            remarks: Some("Przypomniano na zebraniu.".into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rodowod_domain::control::ParameterSet;

    fn moment(state: &str) -> Moment<'_> {
        let now = "2026-11-24T08:00:00Z".parse().unwrap();
        Moment { now, today: date(2026, 11, 24), state, created_at: now, asked: ParameterSet::none() }
    }

    #[test]
    fn it_is_done_only_when_each_person_has_confirmed() {
        let mut notification = NotificationToStaff::sample();
        let problems = notification.check(&moment("done"));
        assert_eq!(problems.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(), ["staff.1.confirmed_on"]);
        notification.staff[1].confirmed_on = Some(date(2026, 11, 24));
        assert!(notification.check(&moment("done")).is_empty());
        notification.derive(&moment("sent"));
        assert_eq!((notification.confirmed, notification.open), (Some(2), Some(0)));
        assert!(notification.deadlines(&moment("sent"))[0].met);
    }

    #[test]
    fn without_a_day_of_its_own_it_runs_for_a_week_and_off_a_day_off() {
        let sent =
            NotificationToStaff { sent_on: Some(date(2026, 12, 18)), due: None, ..NotificationToStaff::sample() };
        // 25 December is a holiday, and the weekend follows.
        assert_eq!(sent.deadlines(&moment("sent"))[0].due.to_string(), "2026-12-28");
        assert!(sent.deadlines(&moment("prepared")).is_empty());
    }
}
