### Stages of long work: the key is progress- and the name of the stage in Rust.

progress-working = Working
progress-stop = Stop
progress-of = { $done } of { $total }
progress-collecting = Collecting
progress-packing = Packing
progress-sealing = Sealing
progress-keys = Making the keys
progress-verify = Checking
progress-writing = Writing
progress-checking = Comparing
progress-opening = Opening
progress-reading = Reading
progress-importing = Taking in
progress-projecting = Building the tables
progress-counting = Counting
progress-searching = Searching
progress-demo = Living the demo story
progress-check = Checking the bundle
progress-export = Writing the bundle
progress-import = Taking the bundle in
progress-seal = Sealing
