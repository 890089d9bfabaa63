package org.yiciban.casefile.promises;

import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;

/** Who has committed himself to what, and who can't any more: asked before a commitment is taken. */
public interface CommitmentRegister {

    /** Whether whoever has that number has one to mend, or didn't keep one, and that isn't repaired (国办发〔2020〕42号). */
    boolean excludes(String number);

    /** Enters what was given with an application. */
    void enter(CaseFile file, CaseItem item, PromiseText text, String document);
}
