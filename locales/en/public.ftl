# The public page of the institution and its settings.

administration-public-page = Public page
administration-public-page-lead = Privacy notices, contacts and a form for requests, for everybody, without an account.

public-title = Data protection
public-lead = How we process data, whom to ask and how to exercise your rights.
public-languages = Language of the page
public-no-cookies = This page uses no cookies and loads nothing from other services.
public-contacts = Contact
public-controller = Controller
public-officer = Data protection officer
public-phone = Telephone:
public-clauses = Privacy notices
public-clauses-lead = The information that art. 13 and 14 GDPR ask for, in the version in force.
public-clauses-none = No notice has been published yet. Ask the controller or the officer.
public-since = since { $day }
public-version = Version of the notice: { $version }
public-rights = Your rights
public-rights-lead = Exercising them is free. Which of them you have depends on the legal basis; the notice says so.
public-right-access = Access
public-right-access-text = You may ask whether we process your data and which, and receive a copy (art. 15 GDPR).
public-right-rectification = Rectification
public-right-rectification-text = You may have wrong data corrected and incomplete data completed (art. 16 GDPR).
public-right-erasure = Erasure
public-right-erasure-text = You may have data erased unless we have to keep it (art. 17 GDPR).
public-right-restriction = Restriction
public-right-restriction-text = You may ask us only to store data, for instance until a dispute is settled (art. 18 GDPR).
public-right-portability = Portability
public-right-portability-text = Data given by consent or contract you may receive as a file and pass on (art. 20 GDPR).
public-right-objection = Objection
public-right-objection-text = You may object to processing in the public interest or in a legitimate interest (art. 21 GDPR).
public-right-withdrawal = Withdrawal of consent
public-right-withdrawal-text = You may withdraw consent at any time, as easily as you gave it (art. 7(3) GDPR).
public-right-complaint = Complaint
public-right-complaint-text = You may complain to the President of the Polish Personal Data Protection Office (art. 77 GDPR).
public-how = How to make a request
public-how-form = Fill in the form on this page
public-how-other = You may also write, call or come. No form is prescribed and no reasons are needed.
public-how-any = You may write, call or come. No form is prescribed and no reasons are needed.
public-how-time = We answer without undue delay and within a month at the latest. If a case is complex, we tell you that we need longer.
public-how-identity = We may ask something that shows who is asking. We do not ask for a copy of an identity card.
public-addresses = Addresses from which we write
public-addresses-lead = A message from another address may be a fraud. Call us before you open an attachment or a link.
public-remote = Contact from a distance
public-remote-link = Safe contact by telephone, mail and video

public-request = Make a request
public-request-lead = A request counts once you confirm your e-mail address. The day on which you send the form is its day of receipt.
public-requester = First name and surname
public-email = E-mail
public-email-hint = We send a link for confirmation to this address, and later the answer.
public-kind = What you ask for
public-kind-choose = Choose
public-subject = Your request
public-subject-hint = Say what it is about. Leave out identity numbers and facts about health unless they are needed.
public-request-privacy = We process what you write here to handle your request (art. 6(1)(c) with art. 12 GDPR). Without confirmation it is deleted after two days.
public-trap = Leave this field empty
public-send = Send
public-otherwise = Other ways
problem-public-stale = Please send the form once more. Your answers are still here.
problem-public-full = Too many requests are waiting for confirmation. Try later or choose another way.
public-sent = Look into your mail
public-sent-text =
    { $count ->
        [one] If the address is right, a message with a link arrives. Confirm your request within { $count } hour.
       *[other] If the address is right, a message with a link arrives. Confirm your request within { $count } hours.
    }
public-sent-day = Once confirmed, today counts as the day of receipt.
public-sent-few =
    { $count ->
        [one] At most { $count } message a day goes to one address. If nothing arrives, choose another way.
       *[other] At most { $count } messages a day go to one address. If nothing arrives, choose another way.
    }
public-confirm = Confirm your request
public-confirm-text = Press the button to confirm your e-mail address and to make the request.
public-confirm-button = Confirm
public-confirmed = Your request is made
public-confirmed-text = Your request has the number { $number }. Day of receipt: { $day }.
public-confirmed-due = We answer on { $day } at the latest.
public-over = The link does not work
public-over-text = The request has been confirmed already, or the time for it is over. In that case send the form again.

public-accessibility = Accessibility statement
public-accessibility-intro = undertakes to keep its page accessible as the Polish act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies asks. The statement is about the page
public-prepared-on = Statement prepared on
public-reviewed-on = Last reviewed on
public-conformity = Conformity
public-conformity-full = The page fully meets the demands of the act.
public-conformity-partial = The page meets the demands of the act in part.
public-conformity-missing = The page does not meet the demands of the act.
public-exceptions = What is not accessible, and why
public-assessed = The statement rests on our own assessment.
public-accessibility-contact = Comments and contact
public-accessibility-ask = Write or call about problems of accessibility:
public-accessibility-demand = Asking for accessibility
public-accessibility-demand-text = Everybody may ask that the page or a part of it be made accessible, or that its content be given in another way. Say which page and which part you mean, and how to reach you. We answer without undue delay and within 7 days at the latest; if that is too short, we name another day, no later than 2 months after the request.
public-accessibility-complaint = If we refuse or are late, you may complain to us, and then turn to the Commissioner for Human Rights.
public-building = Access to the building

public-settings-lead = The page is off until you switch it on. It needs no account and leaves no cookies.
public-settings-see = See the page
public-settings-what = What it shows
public-settings-on = The page is on
public-settings-requests = Requests can be made on it
public-settings-no-mail = The form appears once the configuration of the program names a mail server: a request counts when its e-mail address is confirmed.
public-settings-notice = Shows the rules of contact from a distance
public-settings-ways = Other ways to reach us
public-settings-ways-hint = For instance the address for electronic delivery.
public-settings-contact = Whom to ask about accessibility
