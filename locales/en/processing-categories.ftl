processing-categories = Categories of processing
processing-categories-one = Category of processing
processing-categories-intro = What we process on behalf of other controllers: the processor’s record of Art. 30(2) GDPR.

processing-categories-section-category = Category
processing-categories-section-client = Controller
processing-categories-section-contract = Contract and instructions
processing-categories-section-transfers = Third countries
processing-categories-section-safeguards = Safeguards and review
processing-categories-section-end = End of cooperation

processing-categories-name = Name
processing-categories-name-hint = E.g. “Keeping the records of courses”.
processing-categories-operations = Categories of processing
processing-categories-operations-hint = What we do with the data for the controller, one operation a line.
processing-categories-purpose = Purpose
processing-categories-person-categories = Categories of persons
processing-categories-data-categories = Categories of data
processing-categories-special-categories = Also data of special categories or of convictions
processing-categories-systems = Systems
processing-categories-owner = Who answers for it here
processing-categories-owner-hint = Post or unit.

processing-categories-client = Controller
processing-categories-client-hint = The body on whose behalf we process data.
processing-categories-client-address = Address of the controller
processing-categories-client-email = E-mail of the controller
processing-categories-client-phone = Telephone of the controller
processing-categories-client-representative = Representative of the controller
processing-categories-client-representative-hint = Only where the controller is established outside the Union.
processing-categories-client-dpo = Data protection officer of the controller
processing-categories-client-dpo-hint = Name and contact, where one is designated.
processing-categories-breach-contact = Whom to tell of a breach
processing-categories-breach-contact-hint = Telephone and address where somebody answers in the evening as well.

processing-categories-contract-number = Number of the contract
processing-categories-contract-date = Concluded on
processing-categories-contract-until = In force until
processing-categories-contract-until-hint = Empty for a contract without an end.
processing-categories-processing-from = We process since
processing-categories-breach-notice-hours = Notice of a breach to the controller, hours
processing-categories-breach-notice-hours-hint = The hours that the contract gives. The term runs from it when a breach touches this controller’s data.
processing-categories-return-days = Return or deletion of data, days
processing-categories-return-days-hint = If empty, 5 calendar days from the end of cooperation.
processing-categories-subprocessing = Sub-processing
processing-categories-subprocessors = Sub-processors
processing-categories-subprocessors-hint = Of the register of processors.
processing-categories-instructions = Instructions of the controller
processing-categories-instructions-given-on = Date
processing-categories-instructions-content = Content
processing-categories-instructions-form = Form
processing-categories-instructions-warned-on = Warned that it seems unlawful

processing-categories-transfer = Data leave the European Economic Area
processing-categories-transfers = Transfers to third countries
processing-categories-transfers-place = Country or organisation
processing-categories-transfers-ground = Ground of the transfer
processing-categories-transfers-safeguards = Safeguards and where the document is

processing-categories-measures = Technical and organisational measures
processing-categories-last-review = Last review
processing-categories-remarks = Remarks

processing-categories-ended-on = Cooperation ended on
processing-categories-end-of-data = What became of the data
processing-categories-data-gone-on = Data returned or deleted on
processing-categories-statement-sent-on = Statement sent to the controller on
processing-categories-kept-provision = Provision that keeps something
processing-categories-kept-provision-hint = Only where the law wants part of the data kept longer.

processing-categories-state-proposed = in preparation
processing-categories-state-active = in force
processing-categories-state-ended = cooperation ended
processing-categories-state-closed = closed

processing-categories-move-activate = Enter into the register
processing-categories-move-review = Record a review
processing-categories-move-end = End cooperation
processing-categories-move-settle = Settle return or deletion of data
processing-categories-move-abandon = Give up
processing-categories-move-reopen = Open again
processing-categories-moved-activate = entered into the register
processing-categories-moved-review = review recorded
processing-categories-moved-end = cooperation ended
processing-categories-moved-settle = return or deletion of data settled
processing-categories-moved-abandon = given up
processing-categories-moved-reopen = opened again

processing-categories-deadline-review = Review of the entry
processing-categories-deadline-contract-end = End of the contract
processing-categories-deadline-return = Return or deletion of data

problem-processing-before-contract = Others’ data must not be processed before the contract of processing is concluded.
problem-statement-before-deed = The statement cannot be earlier than the return or deletion of data.
problem-subprocessors-forbidden = The contract forbids sub-processing, so there can be no sub-processors.

gap-category-client = Contact details of the controller are missing.
gap-category-operations = The categories of processing are not given.
gap-category-transfers = Data leave the EEA, but it is not said where they go.
gap-category-safeguards = A transfer to a third country lacks the documentation of safeguards.
gap-category-measures = The security measures are not described.
gap-category-notice = It is not known within how many hours the contract wants notice of a breach.
gap-category-notice-long = The contract leaves so long for notice of a breach that the controller will not have its 72 hours.
gap-category-breach-contact = It is not known whom to tell of a breach at the controller.
gap-category-instructions = There is no documented instruction of the controller.
gap-category-subprocessing = It is not settled whether sub-processors may be used.
gap-category-data-kept = The data have not been returned or deleted yet.
gap-category-statement = The controller has not received the statement of return or deletion.
