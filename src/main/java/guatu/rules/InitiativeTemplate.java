package guatu.rules;

import java.util.List;

/**
 * What a new initiative is set up from.
 *
 * @param code of the rule it stands in, {@code template-industrial-project}
 * @param version of that rule
 * @param kind project, key_task, reform or hard_problem
 * @param stages in their order; the Chinese name is what initiatives carry
 * @param activities in their order; links lead to no cycle
 */
public record InitiativeTemplate(
        String code,
        String version,
        String kind,
        Words name,
        Words text,
        List<Words> stages,
        List<TemplateActivity> activities) {}
