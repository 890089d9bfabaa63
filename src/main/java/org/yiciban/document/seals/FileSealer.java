package org.yiciban.document.seals;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** Puts the seal that a person has set onto the file of its document. */
@ProgramOnly
@Component
public class FileSealer {

    private final List<Seals> kinds;

    FileSealer(List<Seals> kinds) {
        this.kinds = kinds;
    }

    /**
     * The file with its seal, of the kind that it was set as, whatever the settings say today.
     *
     * @throws SealFailed when it can't be sealed now
     */
    public SealedFile sealed(byte[] file, SealTask task) {
        return kinds.stream()
                .filter(seals -> seals.kind() == task.seal().kind())
                .findFirst()
                .orElseThrow(() -> new SealFailed(
                        "no seals of the kind " + task.seal().kind().word(), null))
                .sealed(file, task);
    }
}
