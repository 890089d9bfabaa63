package org.yiciban.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases were found for a person: told by whoever finds the rows, so that whoever takes down who saw what can listen. Told at
 * once, in the same thread; where nobody listens nothing comes of it.
 *
 * @param subject what of them was shown, or by what they were looked for, never what was looked for; may be null
 */
public record CasesShown(List<CaseNumber> cases, @Nullable String subject) {

    public CasesShown {
        cases = List.copyOf(cases);
        subject = subject == null || subject.isEmpty() ? null : subject;
    }
}
