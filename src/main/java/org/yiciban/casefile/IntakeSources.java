package org.yiciban.casefile;

import org.springframework.stereotype.Component;

/** Where numbers, codes and earlier receipts come from. */
@Component
record IntakeSources(CaseNumbers numbers, CaseSecret secret, CaseFiles cases) {}
