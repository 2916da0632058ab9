// The counterpart of swf_fixtures/bench/delta_blue.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const LENGTH = 200;
const ROUNDS = 80;

class Strength {
    constructor(value) {
        this.value = value;
    }

    isStrongerThan(other) {
        return this.value < other.value;
    }

    weaker(other) {
        return this.value > other.value ? this : other;
    }
}

const REQUIRED = new Strength(0);
const PREFERRED = new Strength(1);
const STRONG_DEFAULT = new Strength(2);
const DEFAULT = new Strength(3);
const WEAKEST = new Strength(4);

class Variable {
    constructor(value) {
        this.value = value;
        this.constraints = [];
        this.determinedBy = null;
        this.walkabout = WEAKEST;
        this.stays = true;
        this.mark = 0;
    }

    add(constraint) {
        this.constraints.push(constraint);
    }

    remove(constraint) {
        this.constraints.splice(this.constraints.indexOf(constraint), 1);
        if (this.determinedBy === constraint) this.determinedBy = null;
    }
}

class Constraint {
    constructor(strength) {
        this.strength = strength;
    }

    isInput() {
        return false;
    }

    get isSatisfied() {
        throw new Error("abstract");
    }

    get output() {
        throw new Error("abstract");
    }

    attach() {
        throw new Error("abstract");
    }

    detach() {
        throw new Error("abstract");
    }

    /** Chooses how to enforce this constraint, if it can be. */
    choose(mark) {
        throw new Error("abstract");
    }

    reject() {
        throw new Error("abstract");
    }

    markInputs(mark) {
        throw new Error("abstract");
    }

    inputsKnown(mark) {
        throw new Error("abstract");
    }

    /** Works out the output's walkabout strength, and its value where it stays. */
    recalculate() {
        throw new Error("abstract");
    }

    execute() {
        throw new Error("abstract");
    }
}

class UnaryConstraint extends Constraint {
    constructor(variable, strength) {
        super(strength);
        this.variable = variable;
        this.satisfied = false;
    }

    get isSatisfied() {
        return this.satisfied;
    }

    get output() {
        return this.variable;
    }

    attach() {
        this.variable.add(this);
        this.satisfied = false;
    }

    detach() {
        this.variable.remove(this);
        this.satisfied = false;
    }

    choose(mark) {
        this.satisfied = this.variable.mark !== mark && this.strength.isStrongerThan(this.variable.walkabout);
    }

    reject() {
        this.satisfied = false;
    }

    markInputs(mark) {}

    inputsKnown(mark) {
        return true;
    }

    recalculate() {
        this.variable.walkabout = this.strength;
        this.variable.stays = !this.isInput();
        if (this.variable.stays) this.execute();
    }

    execute() {}
}

class StayConstraint extends UnaryConstraint {}

class EditConstraint extends UnaryConstraint {
    isInput() {
        return true;
    }
}

const NOWHERE = 0;
const FORWARD = 1;
const BACKWARD = 2;

class BinaryConstraint extends Constraint {
    constructor(first, second, strength) {
        super(strength);
        this.first = first;
        this.second = second;
        this.direction = NOWHERE;
    }

    get isSatisfied() {
        return this.direction !== NOWHERE;
    }

    get input() {
        return this.direction === FORWARD ? this.first : this.second;
    }

    get output() {
        return this.direction === FORWARD ? this.second : this.first;
    }

    attach() {
        this.first.add(this);
        this.second.add(this);
        this.direction = NOWHERE;
    }

    detach() {
        this.first.remove(this);
        this.second.remove(this);
        this.direction = NOWHERE;
    }

    choose(mark) {
        const { first, second, strength } = this;
        this.direction = NOWHERE;
        if (first.mark === mark) {
            if (second.mark !== mark && strength.isStrongerThan(second.walkabout)) this.direction = FORWARD;
        } else if (second.mark === mark) {
            if (strength.isStrongerThan(first.walkabout)) this.direction = BACKWARD;
        } else if (second.walkabout.isStrongerThan(first.walkabout)) {
            if (strength.isStrongerThan(first.walkabout)) this.direction = BACKWARD;
        } else if (strength.isStrongerThan(second.walkabout)) {
            this.direction = FORWARD;
        }
    }

    reject() {
        this.direction = NOWHERE;
    }

    markInputs(mark) {
        this.input.mark = mark;
    }

    inputsKnown(mark) {
        const input = this.input;
        return input.mark === mark || input.stays || input.determinedBy === null;
    }

    recalculate() {
        const { input, output } = this;
        output.walkabout = this.strength.weaker(input.walkabout);
        output.stays = this.inputsStay();
        if (output.stays) this.execute();
    }

    inputsStay() {
        return this.input.stays;
    }
}

class EqualConstraint extends BinaryConstraint {
    execute() {
        this.output.value = this.input.value;
    }
}

/** second = first * factor + offset */
class ScaleConstraint extends BinaryConstraint {
    constructor(first, factor, offset, second, strength) {
        super(first, second, strength);
        this.factor = factor;
        this.offset = offset;
    }

    attach() {
        super.attach();
        this.factor.add(this);
        this.offset.add(this);
    }

    detach() {
        super.detach();
        this.factor.remove(this);
        this.offset.remove(this);
    }

    markInputs(mark) {
        super.markInputs(mark);
        this.factor.mark = mark;
        this.offset.mark = mark;
    }

    inputsStay() {
        return super.inputsStay() && this.factor.stays && this.offset.stays;
    }

    execute() {
        if (this.direction === FORWARD) {
            this.second.value = this.first.value * this.factor.value + this.offset.value;
        } else {
            this.first.value = ((this.second.value - this.offset.value) / this.factor.value) | 0;
        }
    }
}

/** Constraints in an order in which their execution satisfies them all. */
class Plan {
    constructor() {
        this.steps = [];
    }

    execute() {
        const steps = this.steps;
        for (let i = 0; i < steps.length; i++) steps[i].execute();
    }
}

class Planner {
    constructor() {
        this.lastMark = 0;
    }

    add(constraint) {
        constraint.attach();
        this.addIncrementally(constraint);
    }

    addIncrementally(constraint) {
        this.lastMark++;
        let next = constraint;
        while (next !== null) next = this.satisfy(next, this.lastMark);
    }

    remove(constraint) {
        if (!constraint.isSatisfied) {
            constraint.detach();
            return;
        }
        const output = constraint.output;
        constraint.reject();
        constraint.detach();
        const unsatisfied = this.forget(output);
        for (let strength = REQUIRED.value; strength <= WEAKEST.value; strength++) {
            for (const next of unsatisfied) {
                if (next.strength.value === strength) this.addIncrementally(next);
            }
        }
    }

    /** Satisfies a constraint if it can, and returns the one that was given up for it. */
    satisfy(constraint, mark) {
        constraint.choose(mark);
        if (!constraint.isSatisfied) {
            if (constraint.strength === REQUIRED) throw new Error("a required constraint can't be satisfied");
            return null;
        }
        constraint.markInputs(mark);
        const output = constraint.output;
        const given = output.determinedBy;
        if (given !== null) given.reject();
        output.determinedBy = constraint;
        this.propagate(constraint, mark);
        output.mark = mark;
        return given;
    }

    propagate(constraint, mark) {
        const todo = [constraint];
        while (todo.length > 0) {
            const next = todo.pop();
            if (next.output.mark === mark) throw new Error("the constraints have a cycle");
            next.recalculate();
            this.addConsumers(next.output, todo);
        }
    }

    /** Takes back what determined a variable, downstream. Returns the constraints that could now be satisfied. */
    forget(variable) {
        const unsatisfied = [];
        const todo = [variable];
        variable.determinedBy = null;
        variable.walkabout = WEAKEST;
        variable.stays = true;
        while (todo.length > 0) {
            const next = todo.pop();
            for (const constraint of next.constraints) {
                if (!constraint.isSatisfied) unsatisfied.push(constraint);
                else if (constraint !== next.determinedBy) {
                    constraint.recalculate();
                    todo.push(constraint.output);
                }
            }
        }
        return unsatisfied;
    }

    plan(sources) {
        const plan = new Plan();
        const todo = [];
        for (const source of sources) {
            if (source.isInput() && source.isSatisfied) todo.push(source);
        }
        const mark = ++this.lastMark;
        while (todo.length > 0) {
            const next = todo.pop();
            const output = next.output;
            if (output.mark !== mark && next.inputsKnown(mark)) {
                plan.steps.push(next);
                output.mark = mark;
                this.addConsumers(output, todo);
            }
        }
        return plan;
    }

    addConsumers(variable, list) {
        for (const constraint of variable.constraints) {
            if (constraint !== variable.determinedBy && constraint.isSatisfied) list.push(constraint);
        }
    }
}

function expect(actual, expected) {
    if (actual !== expected) throw new Error(`${actual} where ${expected} was expected`);
}

/** A long chain of equal variables: values run from one end to the other. */
function chain(length) {
    const planner = new Planner();
    const first = new Variable(0);
    let last = first;
    for (let i = 0; i < length; i++) {
        const next = new Variable(0);
        planner.add(new EqualConstraint(last, next, REQUIRED));
        last = next;
    }
    planner.add(new StayConstraint(last, STRONG_DEFAULT));
    const edit = new EditConstraint(first, PREFERRED);
    planner.add(edit);
    const plan = planner.plan([edit]);
    let sum = 0;
    for (let value = 1; value <= 100; value++) {
        first.value = value;
        plan.execute();
        expect(last.value, value);
        sum += last.value;
    }
    planner.remove(edit);
    return sum;
}

function change(planner, variable, value) {
    const edit = new EditConstraint(variable, PREFERRED);
    planner.add(edit);
    const plan = planner.plan([edit]);
    for (let i = 0; i < 10; i++) {
        variable.value = value;
        plan.execute();
    }
    planner.remove(edit);
}

/** Many variables, each scaled to another: edits run forward, backward and from the scale. */
function projection(length) {
    const planner = new Planner();
    const factor = new Variable(10);
    const offset = new Variable(1000);
    const sources = [];
    const projected = [];
    for (let i = 0; i < length; i++) {
        const source = new Variable(i);
        const target = new Variable(i);
        sources.push(source);
        projected.push(target);
        planner.add(new StayConstraint(source, DEFAULT));
        planner.add(new ScaleConstraint(source, factor, offset, target, REQUIRED));
    }
    const last = length - 1;
    change(planner, sources[last], 17);
    expect(projected[last].value, 1170);
    change(planner, projected[last], 1050);
    expect(sources[last].value, 5);
    change(planner, factor, 5);
    for (let i = 0; i < last; i++) expect(projected[i].value, i * 5 + 1000);
    change(planner, offset, 2000);
    for (let i = 0; i < last; i++) expect(projected[i].value, i * 5 + 2000);
    let sum = 0;
    for (const target of projected) sum += target.value;
    return sum;
}

benchmark(() => {
    let sum = 0;
    for (let i = 0; i < ROUNDS; i++) sum += chain(LENGTH) + projection(LENGTH);
    return sum;
});
