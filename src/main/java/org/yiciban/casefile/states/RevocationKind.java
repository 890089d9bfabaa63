package org.yiciban.casefile.states;

import org.yiciban.shared.LocalText;

/** How something that was granted ends before its time. They differ in their reasons, in who is heard, and in what is owed. */
public enum RevocationKind {
    /** It should not have been granted 撤销 (licensing law Art. 69): its holder is heard first. */
    REVOCATION("撤销", "Revocation"),
    /** It was right, but the law or the facts have changed 撤回 (Art. 8 para 2): he is heard first, and compensated. */
    WITHDRAWAL("撤回", "Withdrawal by the authority"),
    /** It has come to its end already, and is struck off 注销 (Art. 70): a formality without a hearing. */
    CANCELLATION("注销", "Cancellation");

    private final LocalText text;

    RevocationKind(String zh, String en) {
        this.text = new LocalText(zh, en);
    }

    /** The term of the law. */
    public LocalText text() {
        return text;
    }
}
