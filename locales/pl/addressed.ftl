addressed-title = Do potwierdzenia
addressed-lead = Zarządzenia, polecenia i raporty skierowane do Ciebie. Odpowiadasz tylko za siebie.
addressed-none = Nic na Ciebie nie czeka.
addressed-count =
    { $count ->
        [one] { $count } sprawa czeka na Twoje potwierdzenie
        [few] { $count } sprawy czekają na Twoje potwierdzenie
        [many] { $count } spraw czeka na Twoje potwierdzenie
       *[other] { $count } sprawy czeka na Twoje potwierdzenie
    }
addressed-act-orders = Przeczytaj
addressed-act-notifications-to-staff = Wykonaj i potwierdź
addressed-act-risk-reports = Napisz raport
addressed-remark = Uwagi (nieobowiązkowe)
addressed-words = Znam treść tego zarządzenia lub polecenia i stosuję je w pracy.
addressed-know = Potwierdzam
addressed-said = Co zrobiono albo co stoi na przeszkodzie
addressed-said-hint = Np. „usunięto z segregatora i skrzynki”. Bez danych osób.
addressed-done = Wykonano
addressed-obstacle = Nie mogę wykonać
addressed-obstacle-missing = Napisz, co stoi na przeszkodzie.
addressed-report-lead = Opisz ryzyko na swoim stanowisku: każde zagrożenie oceń albo zaznacz, że u Ciebie nie występuje. Szkic możesz dokończyć później.
addressed-report-submit = Złóż raport
done-obstacle = Zapisano przeszkodę. Zawiadomienie pozostaje otwarte.
done-reported = Raport złożono.
