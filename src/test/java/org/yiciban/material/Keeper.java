package org.yiciban.material;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.yiciban.shared.Sha256;

/** A program that keeps papers and says so until it is killed. */
final class Keeper {

    private static final int LARGE = 200_000;

    private Keeper() {}

    public static void main(String[] arguments) {
        Blobs blobs = Blobs.in(Path.of(arguments[0]));
        Random random = new Random(19);
        while (true) {
            byte[] paper = new byte[LARGE];
            random.nextBytes(paper);
            blobs.keep(Sha256.of(paper), paper, Instant.EPOCH);
            System.out.println(Sha256.of(paper));
        }
    }

    static String line(BufferedReader says) {
        try {
            return says.readLine();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
