meetings = Spotkania wideo
meetings-one = Spotkanie wideo
meetings-intro = Spotkania wideo: kto jest zaproszony i sprawdzony, lista kontrolna przed i po, nagranie tylko za zgodą wszystkich.

meetings-section-meeting = Spotkanie
meetings-section-checks = Przed spotkaniem
meetings-section-course = Przebieg

meetings-subject = Temat
meetings-host = Prowadzący
meetings-planned-at = Termin
meetings-channel = Narzędzie
meetings-participants = Uczestnicy
meetings-participants-person = Osoba
meetings-participants-role = W jakim charakterze
meetings-participants-is-known = Tożsamość sprawdzona
meetings-participants-key-sent-on = Klucz wysłano
meetings-participants-agrees = Zgoda na nagranie
meetings-participants-took-part = Wziął udział
meetings-checklist = Lista kontrolna
meetings-wants-recording = Spotkanie ma być nagrane
meetings-recording-purpose = Cel nagrania
meetings-began-at = Początek
meetings-ended-at = Koniec
meetings-is-recorded = Nagrano
meetings-recording = Nagranie
meetings-end-checks = Po spotkaniu
meetings-remarks = Uwagi

meetings-state-planned = planowane
meetings-state-ready = przygotowane
meetings-state-held = odbyte
meetings-state-cancelled = odwołane

meetings-move-prepare = Przejdź listę kontrolną
meetings-move-hold = Odnotuj spotkanie
meetings-move-cancel = Odwołaj
meetings-move-move = Przełóż
meetings-move-reopen = Otwórz ponownie
meetings-moved-prepare = przygotowano
meetings-moved-hold = spotkanie odbyte
meetings-moved-cancel = odwołano
meetings-moved-move = przełożono
meetings-moved-reopen = otwarto ponownie

meetings-deadline-prepare = Przygotować spotkanie
meetings-deadline-hold = Odbyć spotkanie

choice-meeting-check-camera-off = kamera wyłączona przed wejściem
choice-meeting-check-microphone-off = mikrofon wyłączony przed wejściem
choice-meeting-check-no-standing-permission = narzędzie nie ma stałej zgody na kamerę i mikrofon
choice-meeting-check-encryption-on = szyfrowanie włączone
choice-meeting-check-headphones = słuchawki
choice-meeting-check-nobody-behind = nikt postronny nie słyszy
choice-meeting-check-waiting-room = poczekalnia włączona
choice-meeting-end-check-logged-out = wylogowano
choice-meeting-end-check-camera-off-again = kamera i mikrofon wyłączone
choice-meeting-end-check-key-changed = klucz spotkania zmieniony

problem-meeting-key = Klucz spotkania dostaje tylko osoba, której tożsamość sprawdzono.
problem-meeting-consent = Bez zgody tej osoby spotkania nie wolno nagrać.
gap-meeting-encryption = Nie zaznaczono, że szyfrowanie jest włączone.
gap-meeting-permission = Nie sprawdzono, czy narzędzie nie ma stałej zgody na kamerę i mikrofon.
gap-meeting-logged-out = Nie zaznaczono wylogowania.
gap-meeting-recording = Nagrania nie ma w rejestrze nagrań.
