package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every paper that a row names lies in the folder as it was handed in. */
final class RestoredPapers {

    private RestoredPapers() {}

    static void areAllThere(JdbcTemplate jdbc, Path folder) throws IOException, NoSuchAlgorithmException {
        List<String> named = jdbc.queryForList("select distinct sha256 from upload", String.class);
        assertThat(named).isNotEmpty();
        for (String hash : named) {
            byte[] content =
                    Files.readAllBytes(folder.resolve(hash.substring(0, 2)).resolve(hash));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(hash);
        }
    }
}
