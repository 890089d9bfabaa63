package org.yiciban.window.task;

import java.util.List;

/**
 * A page of the window that can't be shown: why, and what is left of it.
 *
 * @param latest the last acts on the case, newest first
 * @param typed what was typed on it, to be copied; may be null
 * @param caseSeen the number of its case, null when the reader may not see that
 */
record NotShownTold(String title, String what, List<String> latest, String typed, String caseSeen) {

    /** Whether something was typed that is to be kept. */
    public boolean kept() {
        return typed != null && !typed.isEmpty();
    }
}
