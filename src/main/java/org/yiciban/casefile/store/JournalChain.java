package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.states.JournalFault;
import org.yiciban.casefile.store.CheckedCase.Fault;
import org.yiciban.shared.Sha256;

/** The journal of one case, as far as it was read. */
final class JournalChain {

    private final CaseSecret secret;
    private final AtRest keys;
    private final String number;
    private final int length;
    private final String head;
    private final CaseHeads.Known known;
    private int lines;
    private @Nullable String seal = "";
    private String digest = "";
    private @Nullable Fault fault;

    JournalChain(CaseSecret secret, AtRest keys, String number, int length, String head, CaseHeads.Known known) {
        this.secret = secret;
        this.keys = keys;
        this.number = number;
        this.length = length;
        this.head = head;
        this.known = known;
    }

    boolean isOf(String caseNumber) {
        return number.equals(caseNumber);
    }

    void take(ResultSet row) throws SQLException {
        int no = row.getInt("entry_no");
        if (row.wasNull()) {
            return;
        }
        lines++;
        if (fault != null) {
            return;
        }
        StoredLine line = StoredLine.of(row, keys);
        if (no != lines) {
            fault = new Fault(JournalFault.MISSING, lines);
        } else if (no > length) {
            fault = new Fault(JournalFault.ADDED, no);
        } else if (!secret.seal(line.sealed(seal)).equals(line.seal())) {
            fault = new Fault(JournalFault.CHANGED, no);
        }
        seal = line.seal();
        digest = Sha256.of(digest + "\n" + ExportedLine.of(line));
        if (fault == null && no == known.lines() && !digest.equals(known.digest())) {
            fault = new Fault(JournalFault.REWRITTEN, no);
        }
    }

    CheckedCase end() {
        if (fault == null && (lines < length || lines < known.lines() || !head.equals(seal))) {
            fault = new Fault(JournalFault.CUT, Math.min(lines + 1, Math.max(length, 1)));
        }
        return new CheckedCase(number, lines, digest, known.lines(), Optional.ofNullable(fault));
    }
}
