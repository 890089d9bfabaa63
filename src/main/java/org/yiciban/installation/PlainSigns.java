package org.yiciban.installation;

import java.io.PrintStream;
import java.nio.charset.Charset;

/** A console whose language has no letters but plain ones, as that of a nightly job, gets plain quotes instead of question marks. */
final class PlainSigns extends PrintStream {

    private PlainSigns(PrintStream console) {
        super(console, true);
    }

    /** The console as it is where it can write what we say. */
    static PrintStream where(PrintStream console) {
        String written =
                System.getProperty("stdout.encoding", Charset.defaultCharset().name());
        return Charset.forName(written).newEncoder().canEncode('“') ? console : new PlainSigns(console);
    }

    @Override
    public void println(String sentence) {
        super.println(sentence.replaceAll("[“”]", "\"").replace('’', '\''));
    }
}
