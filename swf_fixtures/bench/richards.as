package {
    import support.Benchmark;

    /**
     * Measures method calls on objects of several classes: Martin Richards' benchmark, the kernel of an operating
     * system with tasks that send packets to one another.
     */
    public class richards extends Benchmark {
        private static const ROUNDS:int = 25;

        override protected function run():String {
            var sent:int = 0;
            var held:int = 0;
            for (var round:int = 0; round < ROUNDS; round++) {
                var kernel:Kernel = new Kernel();
                kernel.add(new IdleTask(kernel, 10000));
                kernel.add(new WorkerTask(kernel, packets(2, TaskId.WORKER, true)));
                kernel.add(new HandlerTask(kernel, TaskId.HANDLER_A, 2000, packets(3, TaskId.DEVICE_A, false)));
                kernel.add(new HandlerTask(kernel, TaskId.HANDLER_B, 3000, packets(3, TaskId.DEVICE_B, false)));
                kernel.add(new DeviceTask(kernel, TaskId.DEVICE_A, 4000));
                kernel.add(new DeviceTask(kernel, TaskId.DEVICE_B, 5000));
                kernel.schedule();
                sent += kernel.sent;
                held += kernel.held;
            }
            return sent + " " + held;
        }

        private function packets(count:int, address:int, isWork:Boolean):Packet {
            var queue:Packet = null;
            for (var i:int = 0; i < count; i++) queue = new Packet(queue, address, isWork);
            return queue;
        }
    }
}

class TaskId {
    public static const IDLE:int = 0;
    public static const WORKER:int = 1;
    public static const HANDLER_A:int = 2;
    public static const HANDLER_B:int = 3;
    public static const DEVICE_A:int = 4;
    public static const DEVICE_B:int = 5;
    public static const COUNT:int = 6;
}

class Packet {
    public static const SIZE:int = 4;

    public var next:Packet;
    public var address:int;
    public var isWork:Boolean;
    public var position:int = 0;
    public var data:Vector.<int> = new Vector.<int>(SIZE, true);

    public function Packet(next:Packet, address:int, isWork:Boolean) {
        this.next = next;
        this.address = address;
        this.isWork = isWork;
    }

    /** Puts this packet at the end of a queue, and returns the queue. */
    public function appendTo(queue:Packet):Packet {
        next = null;
        if (queue == null) return this;
        var last:Packet = queue;
        while (last.next != null) last = last.next;
        last.next = this;
        return queue;
    }
}

class Task {
    public var id:int;
    public var priority:int;
    public var next:Task;
    public var held:Boolean = false;
    public var waiting:Boolean = false;
    protected var kernel:Kernel;
    private var queue:Packet;

    public function Task(kernel:Kernel, id:int, priority:int, queue:Packet) {
        this.kernel = kernel;
        this.id = id;
        this.priority = priority;
        this.queue = queue;
    }

    public function isBlocked():Boolean {
        return held || (waiting && queue == null);
    }

    /** Lets the task go on, with a packet if it waits for one. Returns the task that goes on next. */
    public function resume():Task {
        var packet:Packet = null;
        if (waiting) {
            packet = queue;
            queue = packet.next;
            waiting = false;
        }
        return step(packet);
    }

    /** Takes a packet that `sender` sends. Returns which of the two goes on. */
    public function receive(packet:Packet, sender:Task):Task {
        var wasEmpty:Boolean = queue == null;
        queue = packet.appendTo(queue);
        return wasEmpty && priority > sender.priority ? this : sender;
    }

    protected function step(packet:Packet):Task {
        throw new Error("abstract");
    }
}

/** Releases one of the devices, as a shift register says, until its count is down. */
class IdleTask extends Task {
    private var register:int = 1;
    private var count:int;

    public function IdleTask(kernel:Kernel, count:int) {
        super(kernel, TaskId.IDLE, 0, null);
        this.count = count;
    }

    override protected function step(packet:Packet):Task {
        count--;
        if (count == 0) return kernel.hold();
        if ((register & 1) == 0) {
            register >>= 1;
            return kernel.release(TaskId.DEVICE_A);
        }
        register = (register >> 1) ^ 0xd008;
        return kernel.release(TaskId.DEVICE_B);
    }
}

/** Fills packets with letters and sends them to the two handlers in turn. */
class WorkerTask extends Task {
    private var destination:int = TaskId.HANDLER_A;
    private var letter:int = 0;

    public function WorkerTask(kernel:Kernel, queue:Packet) {
        super(kernel, TaskId.WORKER, 1000, queue);
        waiting = true;
    }

    override protected function step(packet:Packet):Task {
        if (packet == null) return kernel.wait();
        destination = destination == TaskId.HANDLER_A ? TaskId.HANDLER_B : TaskId.HANDLER_A;
        packet.address = destination;
        packet.position = 0;
        for (var i:int = 0; i < Packet.SIZE; i++) {
            letter = letter == 26 ? 1 : letter + 1;
            packet.data[i] = letter;
        }
        return kernel.send(packet);
    }
}

/** Hands the letters of work packets to its device, each in a device packet. */
class HandlerTask extends Task {
    private var works:Packet = null;
    private var devices:Packet = null;

    public function HandlerTask(kernel:Kernel, id:int, priority:int, queue:Packet) {
        super(kernel, id, priority, queue);
        waiting = true;
    }

    override protected function step(packet:Packet):Task {
        if (packet != null) {
            if (packet.isWork) works = packet.appendTo(works);
            else devices = packet.appendTo(devices);
        }
        var work:Packet = works;
        if (work != null) {
            if (work.position == Packet.SIZE) {
                works = work.next;
                return kernel.send(work);
            }
            var device:Packet = devices;
            if (device != null) {
                devices = device.next;
                device.position = work.data[work.position];
                work.position++;
                return kernel.send(device);
            }
        }
        return kernel.wait();
    }
}

/** Keeps a packet until it is released, then sends it back. */
class DeviceTask extends Task {
    private var pending:Packet = null;

    public function DeviceTask(kernel:Kernel, id:int, priority:int) {
        super(kernel, id, priority, null);
        waiting = true;
    }

    override protected function step(packet:Packet):Task {
        if (packet != null) {
            pending = packet;
            return kernel.hold();
        }
        if (pending == null) return kernel.wait();
        var done:Packet = pending;
        pending = null;
        return kernel.send(done);
    }
}

class Kernel {
    public var sent:int = 0;
    public var held:int = 0;
    private var tasks:Vector.<Task> = new Vector.<Task>(TaskId.COUNT, true);
    private var first:Task = null;
    private var current:Task = null;

    /** Adds a task before all others. */
    public function add(task:Task):void {
        task.next = first;
        first = task;
        tasks[task.id] = task;
    }

    public function schedule():void {
        current = first;
        while (current != null) {
            current = current.isBlocked() ? current.next : current.resume();
        }
    }

    /** Holds the current task until another releases it. */
    public function hold():Task {
        held++;
        current.held = true;
        return current.next;
    }

    public function release(id:int):Task {
        var task:Task = tasks[id];
        task.held = false;
        return task.priority > current.priority ? task : current;
    }

    /** Lets the current task wait for a packet. */
    public function wait():Task {
        current.waiting = true;
        return current;
    }

    public function send(packet:Packet):Task {
        var receiver:Task = tasks[packet.address];
        sent++;
        packet.address = current.id;
        return receiver.receive(packet, current);
    }
}
