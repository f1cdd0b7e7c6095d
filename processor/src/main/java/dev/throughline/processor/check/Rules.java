package dev.throughline.processor.check;

import dev.throughline.processor.check.link.AgreementRule;
import dev.throughline.processor.check.link.AssumedSidesRule;
import dev.throughline.processor.check.link.InverseChoiceRule;
import dev.throughline.processor.check.link.InverseRule;
import dev.throughline.processor.check.link.JoinElsewhereRule;
import dev.throughline.processor.check.link.JoinRule;
import dev.throughline.processor.check.link.KeyColumnRule;
import dev.throughline.processor.check.link.KeyPropertyRule;
import dev.throughline.processor.check.link.LinkActionRule;
import dev.throughline.processor.check.link.LinksTwiceRule;
import dev.throughline.processor.check.link.OptionRule;
import dev.throughline.processor.check.link.RepeatableRule;
import dev.throughline.processor.check.link.SharedColumnRule;
import dev.throughline.processor.check.link.SingularRule;
import dev.throughline.processor.check.link.SymmetricRule;
import dev.throughline.processor.check.link.ThroughModelRule;
import dev.throughline.processor.check.link.ThroughRule;
import dev.throughline.processor.check.link.ThroughScopeRule;
import dev.throughline.processor.check.model.BlankNameRule;
import dev.throughline.processor.check.model.ColumnAttributeRule;
import dev.throughline.processor.check.model.ComparableRule;
import dev.throughline.processor.check.model.ComputedRule;
import dev.throughline.processor.check.model.DefaultValueRule;
import dev.throughline.processor.check.model.IdRule;
import dev.throughline.processor.check.model.ModelRule;
import dev.throughline.processor.check.model.PropertyNameRule;
import dev.throughline.processor.check.model.ReservedNameRule;
import dev.throughline.processor.check.model.RoleRule;
import dev.throughline.processor.check.reference.ReferenceElsewhereRule;
import dev.throughline.processor.check.reference.ReferenceGeneratedRule;
import dev.throughline.processor.check.reference.ReferenceInverseRule;
import dev.throughline.processor.check.reference.ReferenceKeyRule;
import dev.throughline.processor.check.reference.ReferenceOptionRule;
import dev.throughline.processor.check.reference.ReferenceRule;
import dev.throughline.processor.check.reference.ReferenceShareRule;
import dev.throughline.processor.check.reference.ReferenceSingularRule;
import dev.throughline.processor.check.reference.ReferenceTypeRule;
import dev.throughline.processor.check.reference.ReferenceUniqueRule;
import dev.throughline.processor.check.schema.AccessorRule;
import dev.throughline.processor.check.schema.FinderRule;
import dev.throughline.processor.check.schema.JoinColumnRule;
import dev.throughline.processor.check.schema.MadeColumnRule;
import dev.throughline.processor.check.schema.NearColumnRule;
import dev.throughline.processor.check.schema.NearThroughRule;
import dev.throughline.processor.check.schema.OrderRule;
import dev.throughline.processor.check.schema.PathRule;
import dev.throughline.processor.check.schema.ReferenceActionRule;
import dev.throughline.processor.check.schema.ReferenceNullRule;
import dev.throughline.processor.check.schema.ReferenceOfLinksRule;
import dev.throughline.processor.check.schema.ReferenceRemovalRule;
import dev.throughline.processor.check.schema.SchemaRule;
import dev.throughline.processor.check.schema.ScopeRule;
import dev.throughline.processor.check.schema.TableNameRule;
import dev.throughline.processor.check.schema.ThroughColumnRule;
import dev.throughline.processor.check.schema.TypeNameRule;
import dev.throughline.processor.check.schema.WidthRule;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Schema;
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
