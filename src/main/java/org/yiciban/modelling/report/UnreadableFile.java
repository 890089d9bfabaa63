package org.yiciban.modelling.report;

import java.util.OptionalInt;
import org.yiciban.shared.LocalText;

/** A file that its reader gives up on; says why in both languages, with the place where it is known. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalText reason;
    private final int line;

    public UnreadableFile(String zh, String en) {
        this(zh, en, 0);
    }

    private UnreadableFile(String zh, String en, int line) {
        super(en);
        this.reason = new LocalText(zh, en);
        this.line = line;
    }

    /** A mistake at a place; both counted from one. */
    public static UnreadableFile at(int line, int column, String zh, String en) {
        return new UnreadableFile("第 " + column + " 列，" + zh, "column " + column + ": " + en, line);
    }

    /** Bytes that are no text in the one encoding that is read. */
    public static UnreadableFile encoding() {
        return new UnreadableFile("文件不是 UTF-8 编码", "the file is not in UTF-8");
    }

    public LocalText reason() {
        return reason;
    }

    /** The line where it is mended, which another way of saving the file doesn't; none when no place is known. */
    public OptionalInt line() {
        return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** The reason with its line, for whoever is told of no place apart from it. */
    public LocalText told() {
        return line == 0
                ? reason
                : new LocalText("第 " + line + " 行" + reason.zh(), "line " + line + ", " + reason.en());
    }
}
