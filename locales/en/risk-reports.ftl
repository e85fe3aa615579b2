risk-reports = Risk reports of posts
risk-reports-one = Risk report
risk-reports-intro = Everybody weighs the threats at the own post. An accepted report opens the next by itself and hands its answers on.

risk-reports-section-post = Post
risk-reports-section-threats = Threats
risk-reports-section-review = Review
risk-reports-section-series = Further rounds

risk-reports-person = Who assesses
risk-reports-post = Post
risk-reports-unit = Unit
risk-reports-round = Round
risk-reports-round-hint = Such as “2026”.
risk-reports-due = Due on
risk-reports-activities = Activities taken part in
risk-reports-data = Data and persons
risk-reports-special = Special categories or criminal data
risk-reports-carriers = In what form
risk-reports-places = Places of work
risk-reports-assets = Equipment and programs used
risk-reports-devices = Devices
risk-reports-safeguards = Safeguards in use
risk-reports-scale = Scale
risk-reports-threats = Threats
risk-reports-threats-hint = Weigh each threat, or tick that it does not occur here.
risk-reports-threats-threat = Threat
risk-reports-threats-absent = Does not occur
risk-reports-threats-likelihood = Likelihood
risk-reports-threats-likelihood-reason = Reason
risk-reports-threats-impact = Impact on persons
risk-reports-threats-impact-reason = Reason
risk-reports-threats-safeguards = Safeguards
risk-reports-threats-likelihood-reduction = Reduction of likelihood
risk-reports-threats-impact-reduction = Reduction of impact
risk-reports-threats-stage = State of the safeguards
risk-reports-threats-proposal = Proposal
risk-reports-threats-inherent = Risk without safeguards
risk-reports-threats-residual = Residual risk
risk-reports-threats-level = Level
risk-reports-level = Highest level of risk
risk-reports-signed-on = Signed on
risk-reports-reviewer = Reviewed by
risk-reports-reviewed-on = Reviewed on
risk-reports-remarks = Remarks
risk-reports-cycle-months = Next round after (months)
risk-reports-cycle-months-hint = If empty: 12.
risk-reports-previous = Previous report
risk-reports-next-report = Next report

risk-reports-state-called = Called for
risk-reports-state-submitted = Submitted
risk-reports-state-accepted = Accepted
risk-reports-state-cancelled = Cancelled

risk-reports-move-submit = Submit
risk-reports-move-return = Return for changes
risk-reports-move-accept = Accept
risk-reports-move-cancel = Cancel
risk-reports-move-reopen = Reopen

risk-reports-moved-submit = Submitted
risk-reports-moved-return = Returned for changes
risk-reports-moved-accept = Accepted
risk-reports-moved-cancel = Cancelled
risk-reports-moved-reopen = Reopened

risk-reports-deadline-report = Writing the report

choice-risk-scale-five-by-five = 5 × 5
choice-risk-scale-three-by-three = 3 × 3
choice-scored-level-low = low
choice-scored-level-medium = medium
choice-scored-level-high = high
choice-scored-level-critical = critical
choice-control-stage-planned = planned
choice-control-stage-in-place = in place
choice-control-stage-proven = in place and proven

problem-off-the-scale = This figure lies beyond the scale.
problem-threat-not-weighed = Weigh this threat, or tick that it does not occur.
problem-threat-without-reason = Give a reason for the figure.
gap-report-activities = The processing activities are not named.
gap-report-carriers = The form of the data is not named.
gap-report-safeguards = The safeguards are not described.
gap-report-proposal = The risk is high and nothing is proposed.
