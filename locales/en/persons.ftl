persons-title = Data of a person
persons-lead = Everything the institution holds on one person, in all registers that you may look into. Looking for somebody and opening records is written in the log.
persons-name = First name and surname
persons-also = Other spellings, e-mail, telephone or number
persons-also-hint =
    { $count ->
        [one] At most { $count }, on a line of its own: a maiden name, say, or an e-mail address.
       *[other] At most { $count }, each on a line of its own: a maiden name, say, or an e-mail address.
    }
persons-find = Search
persons-same = Same spelling
persons-same-lead = Every word agrees. Somebody else may have the same name.
persons-close = Similar spelling
persons-close-lead = Another ending, or an initial in place of the first name.
persons-surname = Surname only
persons-surname-lead = The surname agrees; the first name is missing or another. It may be a relative.
persons-none = Nothing was found about this person.
persons-none-lead = Try another spelling, a number or an e-mail address.
persons-cut = There are more records than fit here. Be more precise.
persons-open = Open
persons-keep = Keep the choice with the request
persons-show = Show the chosen records
persons-everywhere = Look for this person in all registers

person-title = Records about a person
person-lead = What each of the chosen records says, and what was done with it.
person-choose = Change the choice
person-done = The request was carried out.
person-unseen =
    { $count ->
        [one] { $count } chosen record is not for you to see.
       *[other] { $count } chosen records are not for you to see.
    }
person-none = No record was chosen.
person-why = Reasons and details
person-save = Save
person-carry-out = Save and note that it was carried out
person-erase = Erase for good and note that it was carried out
person-erases = Records marked “erased” go with their keys, and so do their copies in old backups. There is no way back.
person-export = Hand the data over as a file:
person-disclosures = To whom the person’s data were disclosed
person-disclosures-print = Print: to whom the data were disclosed
person-files = Files
problem-copy-too-large = The files to hand over exceed { $max } MB together. Tick fewer records or hand the files over on a medium.
person-csv-register = Register
person-csv-field = Field
person-csv-value = Value


act-find-person = A person was looked for in all registers
done-kept = The choice is kept with the request.
done-carried-out = The request was carried out. It can be answered now.
done-carried-out-but-prints = The request was carried out. What was erased may still stand on signed prints of the registers: look at them before you answer.

mark-restricted = Processing is restricted: the record may only be stored.
mark-stopped = The person objected: the data in this record are not used.
mark-objected = Somebody objected to this activity.
mark-withdrawn = The person withdrew the consent: the data in this record are not used.
mark-withdrawn-from = Somebody withdrew the consent on which this activity rests.
mark-to-rectify = The person asks for this record to be corrected.
mark-rectified = The record was corrected at the person's request.
mark-held = The record must not be erased: its erasure is on hold.
mark-excepted = An exception was written down: within it the record may be handed out.
mark-source = Case

problem-record-restricted = Processing of this record is restricted or was objected to. It may only be stored, or its use ended.
problem-record-kept-in = This record may not be printed or handed out: its processing is restricted (art. 18 GDPR) or ended after an objection (art. 21 GDPR). An exception is written down in the request from which this follows.
problem-record-must-stay = The record must not be erased now: the person had its processing restricted, or its erasure is on hold.
