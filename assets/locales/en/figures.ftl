### The figures of the report: the key is figure- and the code; .rule is the counting rule.

figure-H1 = calls to the hotline
    .rule = Incoming calls with a topic. A second call of the same person is another one.
figure-H2 = all answered calls
    .rule = All calls that were answered, with a topic or without.
figure-R1 = applications in the reception
    .rule = Applications are counted, not people. A family with one question is one application.
figure-R2 = people in the reception
    .rule = The sum of those present over all applications. A person counts at each visit.
figure-O1 = consultations in the office
    .rule = Office contacts where advice was given or a document was drafted.
figure-S1 = people housed in the shelter
    .rule = People with at least one night in the period, each once, children and those who came earlier included. Two periods are never added.
figure-S2 = entries into the shelter
    .rule = Entries in the period. Who came twice counts twice.
figure-V1 = victims assisted
    .rule = Counted in the case files: distinct persons with a service given.
figure-nights = nights in the shelter
    .rule = A night counts for whoever was in the shelter at midnight.
figure-items = things handed out
    .rule = The sum handed out, undone hand-outs left out.
figure-A = reception and office
    .rule = Applications and office consultations, R1 + O1. The closest to the printed “over 17,000” of 2016.
figure-B = hotline and reception
    .rule = Calls and applications, H1 + R1.
figure-C = all together
    .rule = Calls, reception and office, H1 + R1 + O1.
