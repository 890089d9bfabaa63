package org.yiciban.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yiciban.engine.BenchDatabase;

/** Where a program of the benchmarks has its database and its files. */
record BenchPlace(Path folder, String url, String user, String password) {

    static BenchPlace of(BenchDatabase database, Path folder) {
        return database == BenchDatabase.H2
                ? new BenchPlace(
                        folder,
                        "jdbc:h2:file:" + folder.resolve("data/yiciban")
                                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE",
                        "sa",
                        "")
                : at(database.newUrl(), folder);
    }

    /** A PostgreSQL of the benchmarks. */
    static BenchPlace at(String url, Path folder) {
        return new BenchPlace(folder, url, "postgres", "postgres");
    }

    /** With the bundle of the tests, and a password that is looked at quickly. */
    ServedProgram program(String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.addAll(List.of(
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--yiciban.data=" + folder.resolve("data"),
                "--yiciban.bundles=src/test/resources/api/bundles",
                "--yiciban.passwords.cost=4"));
        return new ServedProgram(folder, url, settings.toArray(String[]::new));
    }
}
