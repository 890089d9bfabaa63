package org.yiciban.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.trial.HandedIn;

/** Files as a page sends them; a field in which none was chosen sends an empty one. */
final class SentFiles {

    private SentFiles() {}

    static HandedIn of(List<MultipartFile> files) throws IOException {
        List<ModelFile> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                sent.add(new ModelFile(file.getOriginalFilename(), file.getBytes()));
            }
        }
        return HandedIn.of(sent);
    }
}
