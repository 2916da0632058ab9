package {
    import support.Benchmark;

    /**
     * Measures object-oriented code with many small methods: DeltaBlue, an incremental solver for hierarchies of
     * constraints, by Freeman-Benson, Maloney and Borning.
     */
    public class delta_blue extends Benchmark {
        private static const LENGTH:int = 200;
        private static const ROUNDS:int = 80;

        override protected function run():String {
            var sum:int = 0;
            for (var i:int = 0; i < ROUNDS; i++) sum += chain(LENGTH) + projection(LENGTH);
            return String(sum);
        }

        /** A long chain of equal variables: values run from one end to the other. */
        private function chain(length:int):int {
            var planner:Planner = new Planner();
            var first:Variable = new Variable(0);
            var last:Variable = first;
            for (var i:int = 0; i < length; i++) {
                var next:Variable = new Variable(0);
                planner.add(new EqualConstraint(last, next, Strength.REQUIRED));
                last = next;
            }
            planner.add(new StayConstraint(last, Strength.STRONG_DEFAULT));
            var edit:EditConstraint = new EditConstraint(first, Strength.PREFERRED);
            planner.add(edit);
            var plan:Plan = planner.plan(new <Constraint>[edit]);
            var sum:int = 0;
            for (var value:int = 1; value <= 100; value++) {
                first.value = value;
                plan.execute();
                expect(last.value, value);
                sum += last.value;
            }
            planner.remove(edit);
            return sum;
        }

        /** Many variables, each scaled to another: edits run forward, backward and from the scale. */
        private function projection(length:int):int {
            var planner:Planner = new Planner();
            var factor:Variable = new Variable(10);
            var offset:Variable = new Variable(1000);
            var sources:Vector.<Variable> = new Vector.<Variable>();
            var projected:Vector.<Variable> = new Vector.<Variable>();
            var i:int;
            for (i = 0; i < length; i++) {
                var source:Variable = new Variable(i);
                var target:Variable = new Variable(i);
                sources.push(source);
                projected.push(target);
                planner.add(new StayConstraint(source, Strength.DEFAULT));
                planner.add(new ScaleConstraint(source, factor, offset, target, Strength.REQUIRED));
            }
            var last:int = length - 1;
            change(planner, sources[last], 17);
            expect(projected[last].value, 1170);
            change(planner, projected[last], 1050);
            expect(sources[last].value, 5);
            change(planner, factor, 5);
            for (i = 0; i < last; i++) expect(projected[i].value, i * 5 + 1000);
            change(planner, offset, 2000);
            for (i = 0; i < last; i++) expect(projected[i].value, i * 5 + 2000);
            var sum:int = 0;
            for each (var variable:Variable in projected) sum += variable.value;
            return sum;
        }

        private function change(planner:Planner, variable:Variable, value:int):void {
            var edit:EditConstraint = new EditConstraint(variable, Strength.PREFERRED);
            planner.add(edit);
            var plan:Plan = planner.plan(new <Constraint>[edit]);
            for (var i:int = 0; i < 10; i++) {
                variable.value = value;
                plan.execute();
            }
            planner.remove(edit);
        }

        private function expect(actual:int, expected:int):void {
            if (actual != expected) throw new Error(actual + " where " + expected + " was expected");
        }
    }
}

class Strength {
    public static const REQUIRED:Strength = new Strength(0);
    public static const PREFERRED:Strength = new Strength(1);
    public static const STRONG_DEFAULT:Strength = new Strength(2);
    public static const DEFAULT:Strength = new Strength(3);
    public static const WEAKEST:Strength = new Strength(4);

    public var value:int;

    public function Strength(value:int) {
        this.value = value;
    }

    public function isStrongerThan(other:Strength):Boolean {
        return value < other.value;
    }

    public function weaker(other:Strength):Strength {
        return value > other.value ? this : other;
    }
}

class Variable {
    public var value:int;
    public var constraints:Vector.<Constraint> = new Vector.<Constraint>();
    public var determinedBy:Constraint = null;
    public var walkabout:Strength = Strength.WEAKEST;
    public var stays:Boolean = true;
    public var mark:int = 0;

    public function Variable(value:int) {
        this.value = value;
    }

    public function add(constraint:Constraint):void {
        constraints.push(constraint);
    }

    public function remove(constraint:Constraint):void {
        constraints.splice(constraints.indexOf(constraint), 1);
        if (determinedBy == constraint) determinedBy = null;
    }
}

class Constraint {
    public var strength:Strength;

    public function Constraint(strength:Strength) {
        this.strength = strength;
    }

    public function isInput():Boolean {
        return false;
    }

    public function get isSatisfied():Boolean {
        throw new Error("abstract");
    }

    public function get output():Variable {
        throw new Error("abstract");
    }

    public function attach():void {
        throw new Error("abstract");
    }

    public function detach():void {
        throw new Error("abstract");
    }

    /** Chooses how to enforce this constraint, if it can be. */
    public function choose(mark:int):void {
        throw new Error("abstract");
    }

    public function reject():void {
        throw new Error("abstract");
    }

    public function markInputs(mark:int):void {
        throw new Error("abstract");
    }

    public function inputsKnown(mark:int):Boolean {
        throw new Error("abstract");
    }

    /** Works out the output's walkabout strength, and its value where it stays. */
    public function recalculate():void {
        throw new Error("abstract");
    }

    public function execute():void {
        throw new Error("abstract");
    }
}

class UnaryConstraint extends Constraint {
    private var variable:Variable;
    private var satisfied:Boolean = false;

    public function UnaryConstraint(variable:Variable, strength:Strength) {
        super(strength);
        this.variable = variable;
    }

    override public function get isSatisfied():Boolean {
        return satisfied;
    }

    override public function get output():Variable {
        return variable;
    }

    override public function attach():void {
        variable.add(this);
        satisfied = false;
    }

    override public function detach():void {
        variable.remove(this);
        satisfied = false;
    }

    override public function choose(mark:int):void {
        satisfied = variable.mark != mark && strength.isStrongerThan(variable.walkabout);
    }

    override public function reject():void {
        satisfied = false;
    }

    override public function markInputs(mark:int):void {
    }

    override public function inputsKnown(mark:int):Boolean {
        return true;
    }

    override public function recalculate():void {
        variable.walkabout = strength;
        variable.stays = !isInput();
        if (variable.stays) execute();
    }

    override public function execute():void {
    }
}

class StayConstraint extends UnaryConstraint {
    public function StayConstraint(variable:Variable, strength:Strength) {
        super(variable, strength);
    }
}

class EditConstraint extends UnaryConstraint {
    public function EditConstraint(variable:Variable, strength:Strength) {
        super(variable, strength);
    }

    override public function isInput():Boolean {
        return true;
    }
}

class Direction {
    public static const NOWHERE:int = 0;
    public static const FORWARD:int = 1;
    public static const BACKWARD:int = 2;
}

class BinaryConstraint extends Constraint {
    protected var first:Variable;
    protected var second:Variable;
    protected var direction:int = Direction.NOWHERE;

    public function BinaryConstraint(first:Variable, second:Variable, strength:Strength) {
        super(strength);
        this.first = first;
        this.second = second;
    }

    override public function get isSatisfied():Boolean {
        return direction != Direction.NOWHERE;
    }

    protected function get input():Variable {
        return direction == Direction.FORWARD ? first : second;
    }

    override public function get output():Variable {
        return direction == Direction.FORWARD ? second : first;
    }

    override public function attach():void {
        first.add(this);
        second.add(this);
        direction = Direction.NOWHERE;
    }

    override public function detach():void {
        first.remove(this);
        second.remove(this);
        direction = Direction.NOWHERE;
    }

    override public function choose(mark:int):void {
        direction = Direction.NOWHERE;
        if (first.mark == mark) {
            if (second.mark != mark && strength.isStrongerThan(second.walkabout)) direction = Direction.FORWARD;
        } else if (second.mark == mark) {
            if (strength.isStrongerThan(first.walkabout)) direction = Direction.BACKWARD;
        } else if (second.walkabout.isStrongerThan(first.walkabout)) {
            if (strength.isStrongerThan(first.walkabout)) direction = Direction.BACKWARD;
        } else if (strength.isStrongerThan(second.walkabout)) {
            direction = Direction.FORWARD;
        }
    }

    override public function reject():void {
        direction = Direction.NOWHERE;
    }

    override public function markInputs(mark:int):void {
        input.mark = mark;
    }

    override public function inputsKnown(mark:int):Boolean {
        var input:Variable = this.input;
        return input.mark == mark || input.stays || input.determinedBy == null;
    }

    override public function recalculate():void {
        var output:Variable = this.output;
        output.walkabout = strength.weaker(input.walkabout);
        output.stays = inputsStay();
        if (output.stays) execute();
    }

    protected function inputsStay():Boolean {
        return input.stays;
    }
}

class EqualConstraint extends BinaryConstraint {
    public function EqualConstraint(first:Variable, second:Variable, strength:Strength) {
        super(first, second, strength);
    }

    override public function execute():void {
        output.value = input.value;
    }
}

/** second = first * factor + offset */
class ScaleConstraint extends BinaryConstraint {
    private var factor:Variable;
    private var offset:Variable;

    public function ScaleConstraint(
        first:Variable, factor:Variable, offset:Variable, second:Variable, strength:Strength
    ) {
        super(first, second, strength);
        this.factor = factor;
        this.offset = offset;
    }

    override public function attach():void {
        super.attach();
        factor.add(this);
        offset.add(this);
    }

    override public function detach():void {
        super.detach();
        factor.remove(this);
        offset.remove(this);
    }

    override public function markInputs(mark:int):void {
        super.markInputs(mark);
        factor.mark = mark;
        offset.mark = mark;
    }

    override protected function inputsStay():Boolean {
        return super.inputsStay() && factor.stays && offset.stays;
    }

    override public function execute():void {
        if (direction == Direction.FORWARD) second.value = first.value * factor.value + offset.value;
        else first.value = (second.value - offset.value) / factor.value;
    }
}

/** Constraints in an order in which their execution satisfies them all. */
class Plan {
    private var steps:Vector.<Constraint> = new Vector.<Constraint>();

    public function add(step:Constraint):void {
        steps.push(step);
    }

    public function execute():void {
        var count:int = steps.length;
        for (var i:int = 0; i < count; i++) steps[i].execute();
    }
}

class Planner {
    private var lastMark:int = 0;

    public function add(constraint:Constraint):void {
        constraint.attach();
        addIncrementally(constraint);
    }

    public function remove(constraint:Constraint):void {
        if (!constraint.isSatisfied) {
            constraint.detach();
            return;
        }
        var output:Variable = constraint.output;
        constraint.reject();
        constraint.detach();
        var unsatisfied:Vector.<Constraint> = forget(output);
        for (var strength:int = Strength.REQUIRED.value; strength <= Strength.WEAKEST.value; strength++) {
            for each (var next:Constraint in unsatisfied) {
                if (next.strength.value == strength) addIncrementally(next);
            }
        }
    }

    public function plan(sources:Vector.<Constraint>):Plan {
        var plan:Plan = new Plan();
        var todo:Vector.<Constraint> = new Vector.<Constraint>();
        for each (var source:Constraint in sources) {
            if (source.isInput() && source.isSatisfied) todo.push(source);
        }
        var mark:int = ++lastMark;
        while (todo.length > 0) {
            var next:Constraint = todo.pop();
            var output:Variable = next.output;
            if (output.mark != mark && next.inputsKnown(mark)) {
                plan.add(next);
                output.mark = mark;
                addConsumers(output, todo);
            }
        }
        return plan;
    }

    private function addIncrementally(constraint:Constraint):void {
        lastMark++;
        var next:Constraint = constraint;
        while (next != null) next = satisfy(next, lastMark);
    }

    /** Satisfies a constraint if it can, and returns the one that was given up for it. */
    private function satisfy(constraint:Constraint, mark:int):Constraint {
        constraint.choose(mark);
        if (!constraint.isSatisfied) {
            if (constraint.strength == Strength.REQUIRED) throw new Error("a required constraint can't be satisfied");
            return null;
        }
        constraint.markInputs(mark);
        var output:Variable = constraint.output;
        var given:Constraint = output.determinedBy;
        if (given != null) given.reject();
        output.determinedBy = constraint;
        propagate(constraint, mark);
        output.mark = mark;
        return given;
    }

    private function propagate(constraint:Constraint, mark:int):void {
        var todo:Vector.<Constraint> = new <Constraint>[constraint];
        while (todo.length > 0) {
            var next:Constraint = todo.pop();
            if (next.output.mark == mark) throw new Error("the constraints have a cycle");
            next.recalculate();
            addConsumers(next.output, todo);
        }
    }

    /** Takes back what determined a variable, downstream. Returns the constraints that could now be satisfied. */
    private function forget(variable:Variable):Vector.<Constraint> {
        var unsatisfied:Vector.<Constraint> = new Vector.<Constraint>();
        var todo:Vector.<Variable> = new <Variable>[variable];
        variable.determinedBy = null;
        variable.walkabout = Strength.WEAKEST;
        variable.stays = true;
        while (todo.length > 0) {
            var next:Variable = todo.pop();
            for each (var constraint:Constraint in next.constraints) {
                if (!constraint.isSatisfied) unsatisfied.push(constraint);
                else if (constraint != next.determinedBy) {
                    constraint.recalculate();
                    todo.push(constraint.output);
                }
            }
        }
        return unsatisfied;
    }

    private function addConsumers(variable:Variable, list:Vector.<Constraint>):void {
        for each (var constraint:Constraint in variable.constraints) {
            if (constraint != variable.determinedBy && constraint.isSatisfied) list.push(constraint);
        }
    }
}
