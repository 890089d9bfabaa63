package org.yiciban.portal.account;

import java.util.List;
import java.util.Map;
import org.yiciban.form.component.FieldError;

/** What the pages show: what was typed, what is wrong with it, and whether the password was changed. */
record AccountPage(Map<String, String> typed, List<FieldError> errors, boolean changed) {}
