package org.yiciban.engine.moves;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.shared.CaseNumber;

/**
 * The process of a bundle that runs for a case, and all that it has called.
 *
 * @param root the instance of the bundle's process
 * @param instances this one and those that it called, directly or by another
 */
record RunningTree(String root, List<Instance> instances) {

    private static final String BODY = "#multiInstanceBody";

    /**
     * One of them.
     *
     * @param process the key of its process
     * @param definition the id of the process as it was deployed
     */
    record Instance(String id, String process, String definition) {}

    /** Empty where the bundle's process has ended. */
    static Optional<RunningTree> of(JdbcClient jdbc, CaseNumber number) {
        return jdbc.sql("select e.ID_ from ACT_RU_EXECUTION e join process_run r on r.instance_id = e.ID_"
                        + " where r.case_number = ? and r.part = ?")
                .params(number.value(), CasePart.BUNDLE.key())
                .query(String.class)
                .optional()
                .map(root -> new RunningTree(
                        root,
                        jdbc.sql("select e.ID_ id, d.KEY_ process, d.ID_ definition from ACT_RU_EXECUTION e"
                                        + " join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                                        + " where e.ROOT_PROC_INST_ID_ = ? and e.PARENT_ID_ is null order by e.ID_")
                                .param(root)
                                .query(Instance.class)
                                .list()));
    }

    Instance rootInstance() {
        return instances.stream()
                .filter(one -> one.id().equals(root))
                .findFirst()
                .orElseThrow();
    }

    /** Where tokens of the bundle's process stand, those that wait at a join among them. */
    Set<String> places(JdbcClient jdbc) {
        return jdbc
                .sql("select distinct ACT_ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ = ? and ACT_ID_ is not null")
                .param(root)
                .query(String.class)
                .list()
                .stream()
                .map(place -> place.endsWith(BODY) ? place.substring(0, place.length() - BODY.length()) : place)
                .collect(Collectors.toSet());
    }

    /** Whether the engine is about to go on with one of them by itself. */
    boolean busy(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from ACT_RU_JOB where ROOT_PROC_INST_ID_ = ? and TYPE_ = 'message'")
                        .param(root)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
