package org.yiciban.publication;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.yaml.CatalogueFileException;

/** The files of the drafts: each service as it would be released. A draft that has come to its end keeps none. */
@Repository
class DraftFiles {

    private final JdbcClient jdbc;

    DraftFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(long id, DraftContent content) {
        content.whole()
                .files()
                .forEach((path, text) -> write(id, path, content.own().contains(path), false, text));
        content.unused().forEach((path, text) -> write(id, path, true, false, text));
        content.removed().forEach(path -> write(id, path, false, true, ""));
    }

    private void write(long id, String path, boolean own, boolean removed, String text) {
        jdbc.sql(
                        "insert into model_draft_file (draft_id, path, own, removed, content) values (:id, :path, :own, :removed,"
                                + " :content)")
                .param("id", id)
                .param("path", path)
                .param("own", own)
                .param("removed", removed)
                .param("content", text)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from model_draft_file where draft_id = :id")
                .param("id", id)
                .update();
    }

    /** The service as the draft says it; as it is released while its sheets can't be read. */
    static Optional<Release> release(BundleFiles whole, Catalogue catalogue) {
        try {
            return Optional.of(Release.draft(whole));
        } catch (CatalogueFileException unreadable) {
            return catalogue.current(whole.key());
        }
    }

    BundleFiles whole(ModelDraft draft) {
        Map<String, String> files = new TreeMap<>();
        jdbc.sql("select path, content from model_draft_file where draft_id = :id and not removed")
                .param("id", draft.id())
                .query((ResultSet row) -> {
                    files.put(row.getString("path"), row.getString("content"));
                });
        return BundleFiles.of(draft.bundle(), files);
    }

    /** The paths of the released files that the draft takes away. */
    Set<String> removed(long id) {
        return new TreeSet<>(jdbc.sql("select path from model_draft_file where draft_id = :id and removed")
                .param("id", id)
                .query(String.class)
                .list());
    }

    /** The paths of the files that the draft brings. */
    List<String> own(long id) {
        return jdbc.sql("select path from model_draft_file where draft_id = :id and own order by path")
                .param("id", id)
                .query(String.class)
                .list();
    }
}
