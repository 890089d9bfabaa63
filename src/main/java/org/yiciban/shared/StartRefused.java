package org.yiciban.shared;

import java.util.List;

/** The program won't start like this; each reason is a plain sentence for the operator. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    public StartRefused(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** Plain sentences, one a reason. */
    public List<String> reasons() {
        return reasons;
    }
}
