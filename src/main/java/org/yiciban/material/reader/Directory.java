package org.yiciban.material.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** The table of contents at the end of a ZIP archive, which tells what the entries themselves don't: links. */
final class Directory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int UNIX = 3;
    private static final int KIND_OF_FILE = 0xF000;
    private static final int PLAIN = 0x8000;
    private static final int FOLDER = 0x4000;

    private Directory() {}

    /** The names of the entries, each of them safe; the archive must not have more than so many. */
    static Set<String> names(byte[] archive, int most) throws FlawedPaper {
        ByteBuffer file = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(file);
        int count = file.getShort(end + 10) & 0xFFFF;
        if (count > most) {
            throw new FlawedPaper(Flaw.HEAVY);
        }
        Set<String> names = new LinkedHashSet<>();
        long at = file.getInt(end + 16) & 0xFFFFFFFFL;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_SIZE > end || file.getInt((int) at) != ENTRY) {
                throw new FlawedPaper(Flaw.DAMAGED);
            }
            int entry = (int) at;
            int length = file.getShort(entry + 28) & 0xFFFF;
            at += ENTRY_SIZE + length + (file.getShort(entry + 30) & 0xFFFF) + (file.getShort(entry + 32) & 0xFFFF);
            if (at > end) {
                throw new FlawedPaper(Flaw.DAMAGED);
            }
            check(file, entry);
            String name = new String(archive, entry + ENTRY_SIZE, length, StandardCharsets.UTF_8);
            if (leadsOut(name) || !names.add(name)) {
                throw new FlawedPaper(Flaw.UNSAFE);
            }
        }
        return names;
    }

    private static int end(ByteBuffer file) throws FlawedPaper {
        int first = Math.max(0, file.limit() - END_SIZE - 0xFFFF);
        for (int at = file.limit() - END_SIZE; at >= first; at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new FlawedPaper(Flaw.CUT);
    }

    private static void check(ByteBuffer file, int entry) throws FlawedPaper {
        if ((file.getShort(entry + 8) & 1) == 1) {
            throw new FlawedPaper(Flaw.LOCKED);
        }
        int kind = file.getInt(entry + 38) >>> 16 & KIND_OF_FILE;
        if (file.get(entry + 5) == UNIX && kind != 0 && kind != PLAIN && kind != FOLDER) {
            throw new FlawedPaper(Flaw.UNSAFE);
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
    }
}
