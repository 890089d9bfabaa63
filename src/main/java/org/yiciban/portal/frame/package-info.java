/** What all pages of the citizen share: words and dates, refusals, the status of wrong answers. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "casefile.states",
            "casefile.tracking",
            "deadline.calculator",
            "deadline.clock",
            "draft",
            "form.component",
            "form.view",
            "identity.login",
            "material",
            "shared"
        })
package org.yiciban.portal.frame;
