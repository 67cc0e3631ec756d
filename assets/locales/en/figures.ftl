### The figures of the report: the key is figure- and the code; with the ending -rule it is the counting rule.

figure-h1 = calls to the hotline
figure-h1-rule = Incoming calls with a topic. A second call of the same person is another one.
figure-h2 = all answered calls
figure-h2-rule = All calls that were answered, with a topic or without.
figure-r1 = applications in the reception
figure-r1-rule = Applications are counted, not people. A family with one question is one application.
figure-r2 = people in the reception
figure-r2-rule = The sum of those present over all applications. A person counts at each visit.
figure-o1 = consultations in the office
figure-o1-rule = Office contacts where advice was given or a document was drafted.
figure-s1 = people housed in the shelter
figure-s1-rule = People with at least one night in the period, each once, children and those who came earlier included. Two periods are never added.
figure-s2 = entries into the shelter
figure-s2-rule = Entries in the period. Who came twice counts twice.
figure-v1 = victims assisted
figure-v1-rule = Counted in the case files: distinct persons with a service given.
figure-nights = nights in the shelter
figure-nights-rule = A night counts for whoever was in the shelter at midnight.
figure-items = things handed out
figure-items-rule = The sum handed out, undone hand-outs left out.
figure-total_a = reception and office
figure-total_a-rule = Applications and office consultations, R1 + O1. The closest to the printed “over 17,000” of 2016.
figure-total_b = hotline and reception
figure-total_b-rule = Calls and applications, H1 + R1.
figure-total_c = all together
figure-total_c-rule = Calls, reception and office, H1 + R1 + O1.
