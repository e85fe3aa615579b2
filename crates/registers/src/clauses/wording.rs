//! The text of a clause: fixed sentences in three languages around what the fields say.

use super::{Clause, ClauseForm, ClauseKind, ClauseLanguage, ClauseRight, ClientAdvice, DutyToProvide};
use crate::processing_activities::LegalBasis;

/// One language. `{}` is where the field stands.
struct Wording {
    controller: &'static str,
    joint: &'static str,
    representative: &'static str,
    officer: &'static str,
    purposes: &'static str,
    /// In the order of art. 6(1), letters (a) to (f).
    bases: [&'static str; 6],
    basis: &'static str,
    provisions: &'static str,
    interest: &'static str,
    data: &'static str,
    source: &'static str,
    source_public: &'static str,
    recipients: &'static str,
    no_recipients: &'static str,
    transfers: &'static str,
    retention: &'static str,
    rights: &'static str,
    /// Access, rectification, erasure, restriction, portability, objection.
    right: [&'static str; 6],
    withdrawal: &'static str,
    complaint: &'static str,
    /// Required by law, by contract, voluntary.
    duty: [&'static str; 3],
    consequences: &'static str,
    automated: &'static str,
    not_automated: &'static str,
    full_text: &'static str,
    /// In the order of the choices.
    advice: [&'static str; 11],
}

const POLISH: Wording = Wording {
    controller: "Administratorem danych jest {}.",
    joint: "Współadministratorzy: {}.",
    representative: "Przedstawiciel administratora: {}.",
    officer: "W sprawach danych osobowych można pisać do inspektora ochrony danych: {}.",
    purposes: "Cel przetwarzania danych: {}",
    bases: [
        "zgoda (art. 6 ust. 1 lit. a RODO)",
        "umowa lub działania przed jej zawarciem (art. 6 ust. 1 lit. b RODO)",
        "obowiązek prawny (art. 6 ust. 1 lit. c RODO)",
        "żywotne interesy osoby (art. 6 ust. 1 lit. d RODO)",
        "zadanie w interesie publicznym (art. 6 ust. 1 lit. e RODO)",
        "prawnie uzasadniony interes (art. 6 ust. 1 lit. f RODO)",
    ],
    basis: "Podstawa prawna: {}.",
    provisions: "Przepisy: {}.",
    interest: "Nasz prawnie uzasadniony interes to: {}.",
    data: "Kategorie danych: {}.",
    source: "Źródło danych: {}.",
    source_public: "Dane pochodzą ze źródła publicznie dostępnego.",
    recipients: "Odbiorcy danych: {}.",
    no_recipients: "Danych nikomu nie przekazujemy, chyba że zażąda ich organ uprawniony na podstawie przepisów.",
    transfers: "Dane przekazujemy poza Europejski Obszar Gospodarczy: {}. Kopię zabezpieczeń można otrzymać od nas na prośbę.",
    retention: "Jak długo przechowujemy dane: {}.",
    rights: "Przysługuje Pani/Panu prawo do: {}.",
    right: [
        "dostępu do danych i otrzymania ich kopii",
        "sprostowania danych",
        "usunięcia danych",
        "ograniczenia przetwarzania",
        "przeniesienia danych",
        "sprzeciwu wobec przetwarzania",
    ],
    withdrawal: "Zgodę można wycofać w każdej chwili, równie łatwo, jak ją wyrażono. Nie wpływa to na zgodność z prawem tego, co zrobiliśmy wcześniej.",
    complaint: "Można wnieść skargę do Prezesa Urzędu Ochrony Danych Osobowych.",
    duty: [
        "Podanie danych jest obowiązkiem wynikającym z przepisów.",
        "Podanie danych jest warunkiem zawarcia umowy.",
        "Podanie danych jest dobrowolne.",
    ],
    consequences: "Jeżeli dane nie zostaną podane: {}.",
    automated: "Decyzje zapadają automatycznie lub z użyciem profilowania: {}.",
    not_automated: "Nie podejmujemy decyzji wyłącznie automatycznie i nie profilujemy.",
    full_text: "Pełna informacja: {}.",
    advice: [
        "Przed wysłaniem proszę sprawdzić adres pracownika, do którego Pani/Pan pisze.",
        "Proszę nie podawać danych, o które nie prosimy, zwłaszcza numeru PESEL.",
        "Pliki z danymi proszę zaszyfrować, zanim zostaną dołączone do wiadomości.",
        "Hasło do zaszyfrowanego pliku proszę podać inną drogą niż sam plik, na przykład telefonicznie.",
        "Proszę nie ufać wiadomościom od nieznanych nadawców i takim, które tylko podszywają się pod nas.",
        "Skrzynkę pocztową proszę chronić mocnym hasłem.",
        "Proszę włączyć w skrzynce logowanie dwuskładnikowe.",
        "Na urządzeniu, z którego Pani/Pan do nas pisze, powinien działać program antywirusowy.",
        "Załączniki proszę sprawdzać programem antywirusowym, zanim zostaną otwarte.",
        "Przed kliknięciem odnośnika proszę sprawdzić, dokąd naprawdę prowadzi.",
        "System i programy proszę na bieżąco aktualizować.",
    ],
};

const ENGLISH: Wording = Wording {
    controller: "The controller of the data is {}.",
    joint: "Joint controllers: {}.",
    representative: "Representative of the controller: {}.",
    officer: "In matters of personal data you may write to the data protection officer: {}.",
    purposes: "Purpose of the processing: {}",
    bases: [
        "consent (art. 6(1)(a) GDPR)",
        "a contract or steps before it (art. 6(1)(b) GDPR)",
        "a legal duty (art. 6(1)(c) GDPR)",
        "vital interests of a person (art. 6(1)(d) GDPR)",
        "a task in the public interest (art. 6(1)(e) GDPR)",
        "a legitimate interest (art. 6(1)(f) GDPR)",
    ],
    basis: "Legal basis: {}.",
    provisions: "Provisions: {}.",
    interest: "Our legitimate interest is: {}.",
    data: "Categories of data: {}.",
    source: "Source of the data: {}.",
    source_public: "The data come from a source open to the public.",
    recipients: "Recipients of the data: {}.",
    no_recipients: "We pass the data to nobody, unless an authority entitled by law demands them.",
    transfers: "We transfer the data outside the European Economic Area: {}. We will give you a copy of the safeguards on request.",
    retention: "How long we keep the data: {}.",
    rights: "You have these rights: {}.",
    right: [
        "access to the data and a copy of them",
        "rectification of the data",
        "erasure of the data",
        "restriction of the processing",
        "portability of the data",
        "objection to the processing",
    ],
    withdrawal: "Consent may be withdrawn at any time, as easily as it was given. This does not affect the lawfulness of what we did before.",
    complaint: "You may lodge a complaint with the President of the Personal Data Protection Office in Poland (UODO).",
    duty: [
        "Giving the data is required by law.",
        "Giving the data is a condition of the contract.",
        "Giving the data is voluntary.",
    ],
    consequences: "If the data are not given: {}.",
    automated: "Decisions are taken automatically or with profiling: {}.",
    not_automated: "We take no decision by automated means alone and do no profiling.",
    full_text: "Full information: {}.",
    advice: [
        "Before you send a message, check the work address of the employee to whom you write.",
        "Give no data that we do not ask for, above all no PESEL number.",
        "Encrypt files with data before you attach them.",
        "Give the password to an encrypted file another way than the file itself, by telephone for example.",
        "Do not trust messages from unknown senders, nor those that only pretend to come from us.",
        "Protect your mailbox with a strong password.",
        "Switch on two-step sign-in for your mailbox.",
        "Have an antivirus program at work on the device from which you write to us.",
        "Scan attachments with the antivirus program before you open them.",
        "Before you follow a link, see where it really leads.",
        "Keep the system and the programs up to date.",
    ],
};

const UKRAINIAN: Wording = Wording {
    controller: "Адміністратором даних є {}.",
    joint: "Спільні адміністратори: {}.",
    representative: "Представник адміністратора: {}.",
    officer: "З питань персональних даних можна звертатися до інспектора із захисту даних: {}.",
    purposes: "Мета обробки даних: {}",
    bases: [
        "згода (ст. 6 п. 1 літ. a GDPR)",
        "договір або дії перед його укладенням (ст. 6 п. 1 літ. b GDPR)",
        "обов’язок за законом (ст. 6 п. 1 літ. c GDPR)",
        "життєво важливі інтереси особи (ст. 6 п. 1 літ. d GDPR)",
        "завдання в суспільних інтересах (ст. 6 п. 1 літ. e GDPR)",
        "законний інтерес (ст. 6 п. 1 літ. f GDPR)",
    ],
    basis: "Правова підстава: {}.",
    provisions: "Положення законодавства: {}.",
    interest: "Наш законний інтерес: {}.",
    data: "Категорії даних: {}.",
    source: "Джерело даних: {}.",
    source_public: "Дані походять із загальнодоступного джерела.",
    recipients: "Одержувачі даних: {}.",
    no_recipients: "Дані нікому не передаємо, крім випадків, коли їх вимагає орган, уповноважений законом.",
    transfers: "Передаємо дані за межі Європейської економічної зони: {}. Копію гарантій можна отримати в нас.",
    retention: "Як довго зберігаємо дані: {}.",
    rights: "Ви маєте право на: {}.",
    right: [
        "доступ до даних і отримання їх копії",
        "виправлення даних",
        "видалення даних",
        "обмеження обробки",
        "перенесення даних",
        "заперечення проти обробки",
    ],
    withdrawal: "Згоду можна відкликати будь-коли й так само легко, як її було надано. Це не впливає на законність попередньої обробки.",
    complaint: "Можна подати скаргу до Голови Управління захисту персональних даних у Польщі (UODO).",
    duty: [
        "Надання даних є обов’язковим за законом.",
        "Надання даних є умовою укладення договору.",
        "Надання даних є добровільним.",
    ],
    consequences: "Якщо дані не будуть надані: {}.",
    automated: "Рішення приймаються автоматично або з використанням профілювання: {}.",
    not_automated: "Ми не приймаємо рішень виключно автоматично й не здійснюємо профілювання.",
    full_text: "Повна інформація: {}.",
    advice: [
        "Перед надсиланням перевірте адресу працівника, якому Ви пишете.",
        "Не подавайте даних, про які ми не просимо, зокрема номера PESEL.",
        "Файли з даними зашифруйте, перш ніж додавати їх до листа.",
        "Пароль до зашифрованого файла передайте іншим шляхом, ніж сам файл, наприклад телефоном.",
        "Не довіряйте листам від невідомих відправників і тим, що лише вдають, ніби надійшли від нас.",
        "Захистіть поштову скриньку надійним паролем.",
        "Увімкніть для скриньки двоетапний вхід.",
        "На пристрої, з якого Ви нам пишете, має працювати антивірусна програма.",
        "Перевіряйте вкладення антивірусною програмою, перш ніж їх відкривати.",
        "Перш ніж переходити за посиланням, перевірте, куди воно справді веде.",
        "Вчасно оновлюйте систему та програми.",
    ],
};

/// The clause as people read it, one statement a line.
pub fn text(clause: &Clause) -> String {
    let words = match clause.language {
        ClauseLanguage::Polish => &POLISH,
        ClauseLanguage::English => &ENGLISH,
        ClauseLanguage::Ukrainian => &UKRAINIAN,
    };
    let mut lines = match clause.form {
        ClauseForm::Full => full(clause, words),
        ClauseForm::Short | ClauseForm::Spoken => short(clause, words),
    };
    lines.extend(clause.advice.iter().map(|advice| words.advice[*advice as usize].to_owned()));
    lines.extend(clause.extra.as_deref().map(str::to_owned));
    lines.join("\n")
}

/// A sentence around what a field says; its own full stop is not doubled.
fn say(template: &str, said: Option<impl AsRef<str>>) -> Option<String> {
    let said = said?;
    let said = said.as_ref().trim();
    let said = if template.ends_with("{}.") || template.contains("{}. ") { said.trim_end_matches('.') } else { said };
    (!said.is_empty()).then(|| template.replace("{}", said))
}

fn short(clause: &Clause, words: &Wording) -> Vec<String> {
    let full_text = clause.full_text_at.as_deref().map(|place| match clause.form {
        // Nobody says the scheme of an address aloud.
        ClauseForm::Spoken => place.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/'),
        ClauseForm::Short | ClauseForm::Full => place,
    });
    let lines = [
        say(words.controller, clause.controller.as_deref()),
        say(words.purposes, clause.purposes.as_deref()),
        clause.how_to_refuse.as_deref().map(str::to_owned),
        say(words.officer, clause.officer.as_deref()),
        say(words.full_text, full_text),
    ];
    lines.into_iter().flatten().collect()
}

fn full(clause: &Clause, words: &Wording) -> Vec<String> {
    let mut lines: Vec<Option<String>> = vec![
        say(words.controller, clause.controller.as_deref()),
        say(words.joint, clause.joint.as_deref()),
        say(words.representative, clause.representative.as_deref().filter(|name| *name != "nie dotyczy")),
        say(words.officer, clause.officer.as_deref()),
        say(words.purposes, clause.purposes.as_deref()),
        say(words.basis, bases(clause, words)),
        say(words.provisions, clause.provisions.as_deref()),
        say(words.interest, clause.legitimate_interest.as_deref()),
    ];
    if clause.kind == ClauseKind::Article14 {
        lines.push(say(words.data, clause.data_categories.as_deref()));
        lines.push(say(words.source, clause.source.as_deref()));
        lines.push(clause.source_public.then(|| words.source_public.to_owned()));
    }
    lines.push(if clause.no_recipients {
        Some(words.no_recipients.to_owned())
    } else {
        say(words.recipients, clause.recipients.as_deref())
    });
    lines.push(say(words.transfers, clause.transfers.as_deref().filter(|_| clause.transfer)));
    lines.push(say(words.retention, clause.retention.as_deref()));
    lines.push(say(words.rights, rights(clause, words)));
    let by_consent = clause.legal_bases.contains(&LegalBasis::Consent);
    lines.push(by_consent.then(|| words.withdrawal.to_owned()));
    lines.push(Some(words.complaint.to_owned()));
    if clause.kind == ClauseKind::Article13 {
        lines.push(clause.duty.map(|duty| words.duty[duty as usize].to_owned()));
        lines.push(say(words.consequences, clause.consequences.as_deref()));
    }
    lines.push(if clause.automated {
        say(words.automated, clause.logic.as_deref())
    } else {
        Some(words.not_automated.to_owned())
    });
    lines.into_iter().flatten().collect()
}

fn bases(clause: &Clause, words: &Wording) -> Option<String> {
    let named: Vec<&str> = clause.legal_bases.iter().map(|basis| words.bases[*basis as usize]).collect();
    (!named.is_empty()).then(|| named.join("; "))
}

fn rights(clause: &Clause, words: &Wording) -> Option<String> {
    let named: Vec<&str> = clause.rights.iter().map(|right| words.right[*right as usize]).collect();
    (!named.is_empty()).then(|| named.join(", "))
}

// The tables above are read by position.
const _: () = assert!(LegalBasis::LegitimateInterest as usize == 5);
const _: () = assert!(ClauseRight::Objection as usize == 5);
const _: () = assert!(ClientAdvice::CurrentSoftware as usize == 10);
const _: () = assert!(DutyToProvide::Voluntary as usize == 2);
