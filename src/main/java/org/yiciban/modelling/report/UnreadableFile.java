package org.yiciban.modelling.report;

import org.yiciban.shared.LocalText;

/** A file that its reader gives up on; says why in both languages, with the place where it is known. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalText reason;
    private final boolean placed;

    public UnreadableFile(String zh, String en) {
        this(zh, en, false);
    }

    private UnreadableFile(String zh, String en, boolean placed) {
        super(en);
        this.reason = new LocalText(zh, en);
        this.placed = placed;
    }

    /** A mistake at a place; both counted from one. */
    public static UnreadableFile at(int line, int column, String zh, String en) {
        return new UnreadableFile(
                "第 " + line + " 行第 " + column + " 列，" + zh, "line " + line + ", column " + column + ": " + en, true);
    }

    /** Bytes that are no text in the one encoding that is read. */
    public static UnreadableFile encoding() {
        return new UnreadableFile("文件不是 UTF-8 编码", "the file is not in UTF-8");
    }

    public LocalText reason() {
        return reason;
    }

    /** Whether the reason names a place in the file; then it is mended there, not by another way of saving it. */
    public boolean placed() {
        return placed;
    }
}
