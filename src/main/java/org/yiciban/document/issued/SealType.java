package org.yiciban.document.issued;

import org.yiciban.shared.LocalText;

/** The seals 印章 that stand on documents: the special ones of licensing law Art. 32, and the organ's own (Art. 39). */
public enum SealType {
    RECEIPT("收件专用章", "Seal for receipts"),
    ACCEPTANCE("受理专用章", "Special seal for acceptance"),
    LICENSING("行政许可专用章", "Special seal for administrative licensing"),
    ORGAN("印章", "Official seal");

    private final LocalText text;

    SealType(String zh, String en) {
        this.text = new LocalText(zh, en);
    }

    /** What it is called; the special ones carry this name in their picture. */
    public LocalText text() {
        return text;
    }

    /** Whether it is a special seal 专用章, which doesn't stand for the organ itself. */
    public boolean special() {
        return this != ORGAN;
    }
}
