package org.yiciban.engine.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The first migration: runs the create scripts that lie in the engine's own jar. */
class EngineTables implements JavaMigration {

    /** No tables for identity, case management and decisions: these parts of the engine are switched off. */
    private static final List<String> PARTS = List.of("engine", "history");

    @Override
    public void migrate(Context context) throws Exception {
        String database = EngineDatabase.of(context.getConnection()).scriptName();
        for (String part : PARTS) {
            String script = "org/camunda/bpm/engine/db/create/activiti." + database + ".create." + part + ".sql";
            ScriptUtils.executeSqlScript(
                    context.getConnection(), new ClassPathResource(script, ProcessEngine.class.getClassLoader()));
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
