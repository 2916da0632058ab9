package flash.utils {
    public function clearInterval(id:uint):void {
        SetIntervalTimer.clear(id);
    }
}
