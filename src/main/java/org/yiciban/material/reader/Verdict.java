package org.yiciban.material.reader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the reader found in a file, as it goes through the pipe.
 *
 * @param flaw why it can't be taken; null when it can be read
 * @param type media type, found from its content
 * @param pages how many pages; 0 for a picture
 * @param width of a picture in pixels, else 0
 * @param height of a picture in pixels, else 0
 * @param attachments whether other files hang on it, which a browser doesn't show
 */
public record Verdict(@Nullable Flaw flaw, String type, int pages, int width, int height, boolean attachments) {

    /** A scan of A3 at 600 dpi has 70 million, a good one at 300 dpi 17; a browser takes four bytes for each. */
    public static final long PIXELS_AT_MOST = 60_000_000;

    /** No officer reads more of one paper. */
    public static final int PAGES_AT_MOST = 2_000;

    static Verdict flawed(Flaw flaw, String type) {
        return new Verdict(flaw, type, 0, 0, 0, false);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(flaw == null ? "" : flaw.name());
        out.writeUTF(type);
        out.writeInt(pages);
        out.writeInt(width);
        out.writeInt(height);
        out.writeBoolean(attachments);
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is something else
     */
    public static Verdict read(DataInputStream in) throws IOException {
        return new Verdict(
                flaw(in.readUTF()), in.readUTF(), in.readInt(), in.readInt(), in.readInt(), in.readBoolean());
    }

    private static @Nullable Flaw flaw(String name) throws IOException {
        try {
            return name.isEmpty() ? null : Flaw.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no verdict", unknown);
        }
    }
}
