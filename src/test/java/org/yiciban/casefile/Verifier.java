package org.yiciban.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** The auditors' own program, compiled from the documents as it stands there. */
final class Verifier {

    private final Method run;

    /** What it answered. */
    record Answer(int code, String words) {}

    Verifier() throws IOException, ReflectiveOperationException {
        Path classes = Files.createTempDirectory("verify");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-encoding", "UTF-8", "-d", classes.toString(), "docs/verify/Verify.java");
        if (failed != 0) {
            throw new IOException("docs/verify/Verify.java doesn't compile");
        }
        ClassLoader alone =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        run = alone.loadClass("Verify").getDeclaredMethod("run", PrintStream.class, String[].class);
        run.setAccessible(true);
    }

    Answer of(Path key, Path heads, Path journal) throws ReflectiveOperationException {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        String[] arguments = {key.toString(), heads.toString(), journal.toString()};
        Object code = run.invoke(null, new PrintStream(words, true, StandardCharsets.UTF_8), arguments);
        return new Answer((Integer) code, words.toString(StandardCharsets.UTF_8));
    }
}
