package org.yiciban.material.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;
import javax.imageio.ImageIO;

/**
 * The reader's main class: takes files from standard input, each after its length, and tells a {@link Verdict} of each on
 * standard output, until the input ends; a length below zero asks for its sheets instead. The one argument is how many seconds a file may take.
 */
public final class PaperReader {

    /** Told once, when the reader is ready. */
    public static final int READY = 42;

    private PaperReader() {}

    /** Runs until whoever started it closes the pipe or is gone. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // whatever a library prints must not come between the verdicts
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        long limit = Long.parseLong(arguments[0]) * 1000;
        Timer alarm = new Timer(true);
        out.writeByte(READY);
        out.flush();
        while (true) {
            int length;
            byte[] content;
            try {
                length = in.readInt();
                content = in.readNBytes(Math.abs(length));
            } catch (EOFException gone) {
                return;
            }
            TimerTask late = dieUnlessCancelled();
            alarm.schedule(late, limit);
            if (length < 0) {
                draw(content, out);
            } else {
                look(content).write(out);
            }
            late.cancel();
        }
    }

    /** Tells the sheets after their length, or a length of nothing where there are none. */
    private static void draw(byte[] content, DataOutputStream out) throws IOException {
        byte[] sheets;
        try {
            sheets = SheetDrawing.drawn(content);
        } catch (IOException broken) {
            sheets = new byte[0];
        }
        out.writeInt(sheets.length);
        out.write(sheets);
        out.flush();
    }

    /** The server kills a reader that takes too long; when the server itself is gone, nobody else would. */
    private static TimerTask dieUnlessCancelled() {
        return new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(1);
            }
        };
    }

    static Verdict look(byte[] content) {
        String type = Kind.of(content);
        try {
            return switch (type) {
                case Kind.PDF -> PdfLook.look(content);
                case Kind.JPEG -> PictureLook.jpeg(content);
                case Kind.PNG -> PictureLook.png(content);
                case Kind.OFD -> OfdLook.look(content);
                default -> Verdict.flawed(Flaw.FOREIGN, type);
            };
        } catch (FlawedPaper flawedPaper) {
            return Verdict.flawed(flawedPaper.flaw(), type);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // decoders throw whatever comes to them when a file isn't what it says
            return Verdict.flawed(Flaw.DAMAGED, type);
        }
    }
}
