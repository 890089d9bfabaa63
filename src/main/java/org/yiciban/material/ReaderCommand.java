package org.yiciban.material;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.logging.Log;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.yiciban.material.reader.PaperReader;

/** How a reader is started: the same Java, little memory, and a class path of what reading needs. */
final class ReaderCommand {

    /** One class of each library; nothing of them is run here. */
    private static final List<Class<?>> NEEDED = List.of(
            PaperReader.class,
            Loader.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            Log.class,
            Tika.class,
            BoundedInputStream.class,
            Logger.class);

    private ReaderCommand() {}

    static List<String> line(ReaderSettings settings) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.megabytes() + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                // its last words would come between the verdicts
                "-XX:+DisplayVMOutputToStderr",
                // starts in half a second and takes one core at most
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        line.addAll(classes());
        line.add(String.valueOf(Math.max(1, settings.limit().toSeconds())));
        return line;
    }

    private static List<String> classes() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed : NEEDED) {
            URL place = needed.getProtectionDomain().getCodeSource().getLocation();
            if (!"file".equals(place.getProtocol())) {
                return packaged();
            }
            try {
                places.add(Path.of(place.toURI()).toString());
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return List.of("-cp", String.join(System.getProperty("path.separator"), places), PaperReader.class.getName());
    }

    /** Started with java -jar, where libraries are jars inside a jar: the jar's own launcher is asked for another main class. */
    private static List<String> packaged() {
        return List.of(
                // it looks for a file of settings in its home, which must be nobody's who can't write here anyway
                "-Dloader.home=" + System.getProperty("java.home"),
                "-Dloader.main=" + PaperReader.class.getName(),
                "-Dlogback.configurationFile=reader-logback.xml",
                "-cp",
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }
}
