package flash.display3D {
    import airshim.Unimplemented;
    import flash.display.BitmapData;
    import flash.display3D.textures.CubeTexture;
    import flash.display3D.textures.RectangleTexture;
    import flash.display3D.textures.Texture;
    import flash.display3D.textures.TextureBase;
    import flash.display3D.textures.VideoTexture;
    import flash.events.EventDispatcher;
    import flash.geom.Matrix3D;
    import flash.geom.Rectangle;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("674")]
    public final class Context3D extends EventDispatcher {
        private var _backBufferHeight:int;
        private var _backBufferWidth:int;
        private var _driverInfo:String;
        private var _enableErrorChecking:Boolean;
        private var _maxBackBufferHeight:int;
        private var _maxBackBufferWidth:int;
        private var _profile:String;
        private var _totalGPUMemory:Number = 0;

        public function Context3D() {
            super();
        }

        [API("700")]
        public function get backBufferHeight():int {
            return _backBufferHeight;
        }

        [API("700")]
        public function get backBufferWidth():int {
            return _backBufferWidth;
        }

        public function get driverInfo():String {
            return _driverInfo;
        }

        public function get enableErrorChecking():Boolean {
            return _enableErrorChecking;
        }

        public function set enableErrorChecking(value:Boolean):void {
            _enableErrorChecking = value;
        }

        [API("700")]
        public function get maxBackBufferHeight():int {
            return _maxBackBufferHeight;
        }

        public function set maxBackBufferHeight(value:int):void {
            _maxBackBufferHeight = value;
        }

        [API("700")]
        public function get maxBackBufferWidth():int {
            return _maxBackBufferWidth;
        }

        public function set maxBackBufferWidth(value:int):void {
            _maxBackBufferWidth = value;
        }

        [API("694")]
        public function get profile():String {
            return _profile;
        }

        [API("711")]
        public function get totalGPUMemory():Number {
            return _totalGPUMemory;
        }

        [API("706")]
        public static function get supportsVideoTexture():Boolean {
            return false;
        }

        public function clear(
            red:Number = 0, green:Number = 0, blue:Number = 0, alpha:Number = 1, depth:Number = 1, stencil:uint = 0,
            mask:uint = 0xFFFFFFFF
        ):void {
            Unimplemented.throwFor("flash.display3D::Context3D/clear()");
        }

        public function configureBackBuffer(
            width:int, height:int, antiAlias:int, enableDepthAndStencil:Boolean = true,
            wantsBestResolution:Boolean = false, wantsBestResolutionOnBrowserZoom:Boolean = false
        ):void {
            Unimplemented.throwFor("flash.display3D::Context3D/configureBackBuffer()");
        }

        public function createCubeTexture(
            size:int, format:String, optimizeForRenderToTexture:Boolean, streamingLevels:int = 0
        ):CubeTexture {
            Unimplemented.throwFor("flash.display3D::Context3D/createCubeTexture()");
            return null;
        }

        public function createIndexBuffer(numIndices:int, bufferUsage:String = null):IndexBuffer3D {
            Unimplemented.throwFor("flash.display3D::Context3D/createIndexBuffer()");
            return null;
        }

        public function createProgram():Program3D {
            Unimplemented.throwFor("flash.display3D::Context3D/createProgram()");
            return null;
        }

        [API("690")]
        public function createRectangleTexture(
            width:int, height:int, format:String, optimizeForRenderToTexture:Boolean
        ):RectangleTexture {
            Unimplemented.throwFor("flash.display3D::Context3D/createRectangleTexture()");
            return null;
        }

        public function createTexture(
            width:int, height:int, format:String, optimizeForRenderToTexture:Boolean, streamingLevels:int = 0
        ):Texture {
            Unimplemented.throwFor("flash.display3D::Context3D/createTexture()");
            return null;
        }

        public function createVertexBuffer(numVertices:int, data32PerVertex:int, bufferUsage:String = null):VertexBuffer3D {
            Unimplemented.throwFor("flash.display3D::Context3D/createVertexBuffer()");
            return null;
        }

        [API("706")]
        public function createVideoTexture():VideoTexture {
            Unimplemented.throwFor("flash.display3D::Context3D/createVideoTexture()");
            return null;
        }

        public function dispose(recreate:Boolean = true):void {
            Unimplemented.throwFor("flash.display3D::Context3D/dispose()");
        }

        public function drawToBitmapData(destination:BitmapData):void {
            Unimplemented.throwFor("flash.display3D::Context3D/drawToBitmapData()");
        }

        public function drawTriangles(indexBuffer:IndexBuffer3D, firstIndex:int = 0, numTriangles:int = -1):void {
            Unimplemented.throwFor("flash.display3D::Context3D/drawTriangles()");
        }

        public function present():void {
            Unimplemented.throwFor("flash.display3D::Context3D/present()");
        }

        public function setBlendFactors(sourceFactor:String, destinationFactor:String):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setBlendFactors()");
        }

        public function setColorMask(red:Boolean, green:Boolean, blue:Boolean, alpha:Boolean):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setColorMask()");
        }

        public function setCulling(triangleFaceToCull:String):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setCulling()");
        }

        public function setDepthTest(depthMask:Boolean, passCompareMode:String):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setDepthTest()");
        }

        public function setProgram(program:Program3D):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setProgram()");
        }

        [API("678")]
        public function setProgramConstantsFromByteArray(
            programType:String, firstRegister:int, numRegisters:int, data:ByteArray, byteArrayOffset:uint
        ):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setProgramConstantsFromByteArray()");
        }

        public function setProgramConstantsFromMatrix(
            programType:String, firstRegister:int, matrix:Matrix3D, transposedMatrix:Boolean = false
        ):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setProgramConstantsFromMatrix()");
        }

        public function setProgramConstantsFromVector(
            programType:String, firstRegister:int, data:Vector.<Number>, numRegisters:int = -1
        ):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setProgramConstantsFromVector()");
        }

        public function setRenderToBackBuffer():void {
            Unimplemented.throwFor("flash.display3D::Context3D/setRenderToBackBuffer()");
        }

        public function setRenderToTexture(
            texture:TextureBase, enableDepthAndStencil:Boolean = false, antiAlias:int = 0, surfaceSelector:int = 0,
            colorOutputIndex:int = 0
        ):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setRenderToTexture()");
        }

        [API("686")]
        public function setSamplerStateAt(sampler:int, wrap:String, filter:String, mipfilter:String):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setSamplerStateAt()");
        }

        public function setScissorRectangle(rectangle:Rectangle):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setScissorRectangle()");
        }

        public function setStencilActions(
            triangleFace:String = null, compareMode:String = null, actionOnBothPass:String = null,
            actionOnDepthFail:String = null, actionOnDepthPassStencilFail:String = null
        ):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setStencilActions()");
        }

        public function setStencilReferenceValue(referenceValue:uint, readMask:uint = 255, writeMask:uint = 255):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setStencilReferenceValue()");
        }

        public function setTextureAt(sampler:int, texture:TextureBase):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setTextureAt()");
        }

        public function setVertexBufferAt(
            index:int, buffer:VertexBuffer3D, bufferOffset:int = 0, format:String = null
        ):void {
            Unimplemented.throwFor("flash.display3D::Context3D/setVertexBufferAt()");
        }
    }
}
