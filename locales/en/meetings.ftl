meetings = Video meetings
meetings-one = Video meeting
meetings-intro = Video meetings: who is invited and known, the checklist before and after, recording only with everyone's consent.

meetings-section-meeting = Meeting
meetings-section-checks = Before the meeting
meetings-section-course = Course

meetings-subject = Subject
meetings-host = Host
meetings-planned-at = Planned at
meetings-channel = Tool
meetings-participants = Participants
meetings-participants-person = Person
meetings-participants-role = In what capacity
meetings-participants-is-known = Identity checked
meetings-participants-key-sent-on = Key sent on
meetings-participants-agrees = Agrees to recording
meetings-participants-took-part = Took part
meetings-checklist = Checklist
meetings-wants-recording = The meeting is to be recorded
meetings-recording-purpose = Purpose of the recording
meetings-began-at = Began at
meetings-ended-at = Ended at
meetings-is-recorded = Recorded
meetings-recording = Recording
meetings-end-checks = After the meeting
meetings-remarks = Remarks

meetings-state-planned = planned
meetings-state-ready = ready
meetings-state-held = held
meetings-state-cancelled = cancelled

meetings-move-prepare = Go through the checklist
meetings-move-hold = Record the meeting
meetings-move-cancel = Cancel
meetings-move-move = Move
meetings-move-reopen = Reopen
meetings-moved-prepare = prepared
meetings-moved-hold = meeting held
meetings-moved-cancel = cancelled
meetings-moved-move = moved
meetings-moved-reopen = reopened

meetings-deadline-prepare = Prepare the meeting
meetings-deadline-hold = Hold the meeting

choice-meeting-check-camera-off = camera off on entering
choice-meeting-check-microphone-off = microphone off on entering
choice-meeting-check-no-standing-permission = the tool keeps no standing permission for camera and microphone
choice-meeting-check-encryption-on = encryption switched on
choice-meeting-check-headphones = headphones
choice-meeting-check-nobody-behind = nobody else can hear
choice-meeting-check-waiting-room = waiting room on
choice-meeting-end-check-logged-out = logged out
choice-meeting-end-check-camera-off-again = camera and microphone off
choice-meeting-end-check-key-changed = key of the meeting changed

problem-meeting-key = The key goes only to somebody whose identity was checked.
problem-meeting-consent = Without this person's consent the meeting may not be recorded.
gap-meeting-encryption = It is not ticked that encryption is on.
gap-meeting-permission = Nobody checked whether the tool keeps a standing permission for camera and microphone.
gap-meeting-logged-out = Logging out is not ticked.
gap-meeting-recording = The recording is missing in the register of recordings.
