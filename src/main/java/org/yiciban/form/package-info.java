/** The interpreter of form files: render, evaluate, validate, project to the fields of some items. Depends on shared values. */
package org.yiciban.form;
