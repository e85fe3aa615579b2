findings = Consistency of the registers
findings-intro = Contradictions between registers that no single entry shows.
findings-none = The registers agree with one another.
findings-count =
    { $count ->
        [one] { $count } inconsistency
       *[other] { $count } inconsistencies
    }

check-named-sets = Sets named in areas and devices are in the inventory
check-paper-sets = Every paper set has a room
check-electronic-sets = Every electronic set has a device
check-set-keepers = Every set has a keeper
check-replaced-authorisations = Authorisations that were replaced are withdrawn
check-idle-authorisations = Authorisations that were granted do open the access
check-post-authorisations = Every post at a set has an authorised person
check-program-sign-in = Every program has a sign-in
check-device-protection = Every device has a state of protection
check-system-support = Operating systems are supported by their makers
check-activity-sets = Every activity has a data set
check-processor-contracts = Every processor has a contract
check-lost-carriers = Lost devices and media have an entry in the register of breaches
check-carrier-encryption = Devices that leave the premises and media with data are encrypted
check-repair-contracts = A workshop that gets data has a processing contract
check-destruction-protocols = Destroyed devices and media have a record of destruction
check-set-backups = Every electronic set is backed up
check-device-scans = Every computer is protected against malware
check-device-reviews = Servers and network devices are reviewed

finding-set-unknown = The set “{ $set }” is not in the inventory. Add it or correct the name.
finding-set-missing = Set no. { $number } is named here but is not in the inventory.
finding-set-disposed = The set “{ $set }” is named here but was disposed of.
finding-set-without-room = The paper set is assigned to no room.
finding-set-without-device = The electronic set is assigned to no device.
finding-set-without-keeper = The set has no keeper, neither its own nor where it stands.
finding-access-without-training = The authorisation opens nothing: no training is on record.
finding-access-without-pledge = The authorisation opens nothing: there is no pledge of secrecy.
finding-authorisation-replaced = Another authorisation has taken the place of this one. Withdraw it and take back what ends: accounts in other systems, keys, devices.
finding-access-without-policy = The authorisation opens nothing: the person has not confirmed knowing the policy.
finding-post-without-authorisation = Nobody in the post “{ $post }” has a valid authorisation for this set.
finding-program-without-sign-in = The program “{ $program }” has no sign-in given.
finding-device-without-status = The device has no state of protection given.
finding-device-unprotected = The device is marked as unprotected.
finding-system-unsupported = Support of { $system } ended on { $day }. Update the system or withdraw the device.
finding-activity-without-set = The activity names no data set.
finding-processor-without-contract = Data are processed without a contract in force by: { $processor }.
finding-contract-over = The contract has expired with: { $processor }.

check-system-sets = Systems and electronic sets agree with each other
check-system-programs = Programs on devices stand in the list of systems
check-system-suppliers = Suppliers of systems have a contract of processing
check-system-accounts = Accounts named in authorisations are in systems that are in use

finding-set-without-system = The electronic set is in no system in use.
finding-program-without-system = The program “{ $program }” is not among the systems in use. Add it or correct its name.
finding-system-supplier = A processor without a contract in force has access to the system: { $processor }.
finding-account-without-system = The authorisation names the system “{ $system }”, which is not among those in use.

check-transfers-assessed = Transfers to third countries are assessed
check-transfers-basis = Running transfers have a basis today as well
check-child-answers-logged = Answers about children stand in the register of disclosures

finding-transfer-not-assessed = Data leave the EEA, but there is no running, assessed transfer for it.
finding-transfer-without-basis = The transfer to “{ $country }” has no basis any more. Suspend it or assess it anew.
finding-child-answer-not-logged = A child’s data were disclosed, but there is no entry in the register of disclosures.
finding-lost-without-breach = The loss has no entry in the register of breaches.
finding-carrier-unencrypted = A device that leaves the premises or a medium with data is not wholly encrypted.
finding-repair-without-contract = In repair with data and no processing contract in force: { $processor }.
finding-gone-without-protocol = There is no record of destruction or wiping.
finding-set-without-backup = The electronic set has no backup plan that runs.
finding-device-without-scans = The computer has no card of malware protection.
finding-device-without-review = There was no review for a quarter, and none is planned.
