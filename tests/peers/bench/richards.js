// The counterpart of swf_fixtures/bench/richards.as.
"use strict";

const benchmark = require("./support/benchmark.js");

const ROUNDS = 25;

const IDLE = 0;
const WORKER = 1;
const HANDLER_A = 2;
const HANDLER_B = 3;
const DEVICE_A = 4;
const DEVICE_B = 5;
const TASKS = 6;

const PACKET_SIZE = 4;

class Packet {
    constructor(next, address, isWork) {
        this.next = next;
        this.address = address;
        this.isWork = isWork;
        this.position = 0;
        this.data = new Int32Array(PACKET_SIZE);
    }

    /** Puts this packet at the end of a queue, and returns the queue. */
    appendTo(queue) {
        this.next = null;
        if (queue === null) return this;
        let last = queue;
        while (last.next !== null) last = last.next;
        last.next = this;
        return queue;
    }
}

class Task {
    constructor(kernel, id, priority, queue) {
        this.kernel = kernel;
        this.id = id;
        this.priority = priority;
        this.queue = queue;
        this.next = null;
        this.held = false;
        this.waiting = false;
    }

    isBlocked() {
        return this.held || (this.waiting && this.queue === null);
    }

    /** Lets the task go on, with a packet if it waits for one. Returns the task that goes on next. */
    resume() {
        let packet = null;
        if (this.waiting) {
            packet = this.queue;
            this.queue = packet.next;
            this.waiting = false;
        }
        return this.step(packet);
    }

    /** Takes a packet that `sender` sends. Returns which of the two goes on. */
    receive(packet, sender) {
        const wasEmpty = this.queue === null;
        this.queue = packet.appendTo(this.queue);
        return wasEmpty && this.priority > sender.priority ? this : sender;
    }

    step(packet) {
        throw new Error("abstract");
    }
}

/** Releases one of the devices, as a shift register says, until its count is down. */
class IdleTask extends Task {
    constructor(kernel, count) {
        super(kernel, IDLE, 0, null);
        this.register = 1;
        this.count = count;
    }

    step(packet) {
        this.count--;
        if (this.count === 0) return this.kernel.hold();
        if ((this.register & 1) === 0) {
            this.register >>= 1;
            return this.kernel.release(DEVICE_A);
        }
        this.register = (this.register >> 1) ^ 0xd008;
        return this.kernel.release(DEVICE_B);
    }
}

/** Fills packets with letters and sends them to the two handlers in turn. */
class WorkerTask extends Task {
    constructor(kernel, queue) {
        super(kernel, WORKER, 1000, queue);
        this.waiting = true;
        this.destination = HANDLER_A;
        this.letter = 0;
    }

    step(packet) {
        if (packet === null) return this.kernel.wait();
        this.destination = this.destination === HANDLER_A ? HANDLER_B : HANDLER_A;
        packet.address = this.destination;
        packet.position = 0;
        for (let i = 0; i < PACKET_SIZE; i++) {
            this.letter = this.letter === 26 ? 1 : this.letter + 1;
            packet.data[i] = this.letter;
        }
        return this.kernel.send(packet);
    }
}

/** Hands the letters of work packets to its device, each in a device packet. */
class HandlerTask extends Task {
    constructor(kernel, id, priority, queue) {
        super(kernel, id, priority, queue);
        this.waiting = true;
        this.works = null;
        this.devices = null;
    }

    step(packet) {
        if (packet !== null) {
            if (packet.isWork) this.works = packet.appendTo(this.works);
            else this.devices = packet.appendTo(this.devices);
        }
        const work = this.works;
        if (work !== null) {
            if (work.position === PACKET_SIZE) {
                this.works = work.next;
                return this.kernel.send(work);
            }
            const device = this.devices;
            if (device !== null) {
                this.devices = device.next;
                device.position = work.data[work.position];
                work.position++;
                return this.kernel.send(device);
            }
        }
        return this.kernel.wait();
    }
}

/** Keeps a packet until it is released, then sends it back. */
class DeviceTask extends Task {
    constructor(kernel, id, priority) {
        super(kernel, id, priority, null);
        this.waiting = true;
        this.pending = null;
    }

    step(packet) {
        if (packet !== null) {
            this.pending = packet;
            return this.kernel.hold();
        }
        if (this.pending === null) return this.kernel.wait();
        const done = this.pending;
        this.pending = null;
        return this.kernel.send(done);
    }
}

class Kernel {
    constructor() {
        this.tasks = new Array(TASKS);
        this.first = null;
        this.current = null;
        this.sent = 0;
        this.held = 0;
    }

    /** Adds a task before all others. */
    add(task) {
        task.next = this.first;
        this.first = task;
        this.tasks[task.id] = task;
    }

    schedule() {
        this.current = this.first;
        while (this.current !== null) {
            this.current = this.current.isBlocked() ? this.current.next : this.current.resume();
        }
    }

    /** Holds the current task until another releases it. */
    hold() {
        this.held++;
        this.current.held = true;
        return this.current.next;
    }

    release(id) {
        const task = this.tasks[id];
        task.held = false;
        return task.priority > this.current.priority ? task : this.current;
    }

    /** Lets the current task wait for a packet. */
    wait() {
        this.current.waiting = true;
        return this.current;
    }

    send(packet) {
        const receiver = this.tasks[packet.address];
        this.sent++;
        packet.address = this.current.id;
        return receiver.receive(packet, this.current);
    }
}

function packets(count, address, isWork) {
    let queue = null;
    for (let i = 0; i < count; i++) queue = new Packet(queue, address, isWork);
    return queue;
}

benchmark(() => {
    let sent = 0;
    let held = 0;
    for (let round = 0; round < ROUNDS; round++) {
        const kernel = new Kernel();
        kernel.add(new IdleTask(kernel, 10000));
        kernel.add(new WorkerTask(kernel, packets(2, WORKER, true)));
        kernel.add(new HandlerTask(kernel, HANDLER_A, 2000, packets(3, DEVICE_A, false)));
        kernel.add(new HandlerTask(kernel, HANDLER_B, 3000, packets(3, DEVICE_B, false)));
        kernel.add(new DeviceTask(kernel, DEVICE_A, 4000));
        kernel.add(new DeviceTask(kernel, DEVICE_B, 5000));
        kernel.schedule();
        sent += kernel.sent;
        held += kernel.held;
    }
    return `${sent} ${held}`;
});
