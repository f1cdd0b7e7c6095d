package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.Join;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.Schema;
import java.util.Collection;
import java.util.List;

/** All rules, in the order in which their problems are reported. */
public final class Rules {

    private final List<ModelRule> modelRules = List.of(
            new IdRule(),
            new ComparableRule(),
            new ReservedNameRule(),
            new BlankNameRule(),
            new PropertyNameRule(),
            new ColumnAttributeRule(),
            new DefaultValueRule(),
            new RoleRule(),
            new ComputedRule());
    private final List<JoinRule> joinRules = List.of(
            new ThroughRule(),
            new ThroughModelRule(),
            new JoinElsewhereRule(),
            new SingularRule(),
            new SymmetricRule(),
            new InverseRule(),
            new InverseChoiceRule(),
            new KeyPropertyRule(),
            new OptionRule(),
            new KeyColumnRule(),
            new AgreementRule(),
            new RepeatableRule(),
            new ThroughScopeRule(),
            new SharedColumnRule(),
            new LinkActionRule(),
            new AssumedSidesRule(),
            new LinksTwiceRule());

    private final List<ReferenceRule> referenceRules = List.of(
            new ReferenceSingularRule(),
            new ReferenceInverseRule(),
            new ReferenceKeyRule(),
            new ReferenceElsewhereRule(),
            new ReferenceOptionRule(),
            new ReferenceShareRule(),
            new ReferenceTypeRule(),
            new ReferenceGeneratedRule(),
            new ReferenceUniqueRule());
    private final List<SchemaRule> schemaRules;

    /**
     * Makes the rules.
     *
     * @param userTypes the types that are compiled and that Throughline did not make
     */
    public Rules(Collection<JavaType> userTypes) {
        schemaRules = List.of(
                new TableNameRule(),
                new JoinColumnRule(),
                new ThroughColumnRule(),
                new MadeColumnRule(),
                new ReferenceNullRule(),
                new ReferenceRemovalRule(),
                new ReferenceActionRule(),
                new ReferenceOfLinksRule(),
                new OrderRule(),
                new ScopeRule(),
                new TypeNameRule(userTypes),
                new WidthRule(),
                new AccessorRule(),
                new FinderRule(),
                new PathRule(),
                new NearThroughRule(),
                new NearColumnRule());
    }

    /** Checks what the models declare. */
    public void check(Draft draft, Report report) {
        for (ResolvedModel model : draft.compiledHere()) {
            modelRules.forEach(rule -> rule.check(model, report));
        }
        for (Join join : draft.joins()) {
            joinRules.forEach(rule -> rule.check(join, draft, report));
        }
        draft.references().stream()
                .filter(reference -> reference.source().declaration().compiledHere())
                .forEach(reference -> referenceRules.forEach(rule -> rule.check(reference, draft, report)));
    }

    /** Checks what would be generated. */
    public void check(Schema schema, Draft draft, Report report) {
        schemaRules.forEach(rule -> rule.check(schema, draft, report));
    }
}
