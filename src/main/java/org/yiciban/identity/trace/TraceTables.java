package org.yiciban.identity.trace;

import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of traces; cases that were asked for need not exist. */
@Component
class TraceTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("trace_case", "line_no", "trace_line", "line_no"),
                oneOf("trace_line", "kind", TraceKind.class),
                oneOf("trace_line", "outcome", TraceOutcome.class));
    }
}
