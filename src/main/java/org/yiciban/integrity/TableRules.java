package org.yiciban.integrity;

import java.util.List;

/** A module's rules for its own tables; each module has one bean of this type at most. */
public interface TableRules {

    /** The rules, in the order in which they are laid down. */
    List<TableRule> rules();
}
